import HTTPTypes
import Hummingbird
import NIOCore

/// The messages to an open page as server-sent events (HTML Living Standard, section 9.2).
struct EventStream: Sendable {
  let preview: Preview
  let pages: [ListeningPage]
  /// The connection: the client is gone when it is closed, and nothing that is written tells so before.
  let channel: any Channel

  /// The media type.
  static let type = "text/event-stream"

  /// Says nothing, and finds out whether somebody is there.
  private static let comment = ByteBuffer(string: ":\n\n")

  /// The answer, which goes on until the client leaves.
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
        // As in an answer in pieces: a client that does not read holds up the messages, and so is noticed.
        try await channel.eventLoop.submit {}.get()
      }
      try await writer.finish(nil)
    }
  }
}
