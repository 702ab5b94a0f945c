import HTTPTypes
import Hummingbird
import NIOCore

/// The messages to an open page as server-sent events (HTML Living Standard, section 9.2).
struct EventStream: Sendable {
  let preview: Preview
  let pages: [ListeningPage]
  /// The connection. A closed connection means that the client is gone; writing alone does not tell.
  let channel: any Channel

  static let type = "text/event-stream"

  /// An empty comment, to find out whether the client is still connected.
  private static let comment = ByteBuffer(string: ":\n\n")

  /// The answer, which continues until the client leaves.
  var response: Response {
    Response(
      status: .ok,
      headers: [
        .contentType: Self.type, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
        .named("Cross-Origin-Resource-Policy"): "same-origin",
      ], body: body)
  }

  private var body: ResponseBody {
    ResponseBody { writer in
      let channel = channel
      let messages = await preview.listen(pages) { end in channel.closeFuture.whenComplete { _ in end() } }
      for await message in messages {
        try await writer.write(message.isEmpty ? Self.comment : ByteBuffer(string: "data: \(message)\n\n"))
        // As in an answer in parts: a client that does not read delays the messages, and so is noticed.
        try await channel.eventLoop.submit {}.get()
      }
      try await writer.finish(nil)
    }
  }
}
