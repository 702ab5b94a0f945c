import HTTPTypes
import Hummingbird
import NIOCore

/// Messages to an open page as server-sent events (HTML Living Standard, section 9.2).
struct EventStream: Sendable {
  /// The connection. A closed connection means that the client is gone; writing alone does not tell.
  let channel: any Channel
  /// Gives the messages; an empty one only keeps the connection open.
  let messages: @Sendable (_ whenClosed: @escaping Ending) async -> AsyncStream<String>

  /// Takes a function, and calls it when the client has left.
  typealias Ending = @Sendable (@escaping @Sendable () -> Void) -> Void

  static let type = "text/event-stream"

  /// An empty comment, to find out whether the client is still connected.
  private static let comment = ByteBuffer(string: ":\n\n")

  /// The messages of a preview to open pages.
  init(preview: Preview, pages: [ListeningPage], channel: any Channel) {
    self.channel = channel
    messages = { end in await preview.listen(pages, end: end) }
  }

  /// Messages from elsewhere, with empty ones in between.
  init(_ source: AsyncStream<String>, heartbeat: Duration, channel: any Channel) {
    self.channel = channel
    messages = { end in
      let (stream, messages) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingOldest(256))
      let relay = Task {
        for await message in source { if case .dropped = messages.yield(message) { break } }
        messages.finish()
      }
      let pulse = Task { while (try? await Task.sleep(for: heartbeat)) != nil { messages.yield("") } }
      messages.onTermination = { _ in
        relay.cancel()
        pulse.cancel()
      }
      end { messages.finish() }
      return stream
    }
  }

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
      let messages = await messages { end in channel.closeFuture.whenComplete { _ in end() } }
      for await message in messages {
        try await writer.write(message.isEmpty ? Self.comment : ByteBuffer(string: "data: \(message)\n\n"))
        // As in an answer in parts: a client that does not read delays the messages, and so is noticed.
        try await channel.eventLoop.submit {}.get()
      }
      try await writer.finish(nil)
    }
  }
}
