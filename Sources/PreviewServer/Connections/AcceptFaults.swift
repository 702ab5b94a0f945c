import Foundation
import NIOCore

/// Keeps the server running when the system has no file descriptors or memory left for a new connection (accept(2)).
///
/// The error would end the stream of connections, and with it the server. Without a pause, retrying would use all processor time.
final class AcceptFaults: ChannelDuplexHandler {
  typealias InboundIn = any Channel
  typealias InboundOut = any Channel
  typealias OutboundIn = Never

  /// Adds itself to the channel that accepts connections.
  static func install(on channel: any Channel) async {
    // This can only fail for a channel that was closed in the meantime and has no more errors.
    try? await channel.eventLoop.submit {
      try channel.pipeline.syncOperations.addHandler(AcceptFaults(), position: .first)
    }.get()
  }

  private static let pause = TimeAmount.milliseconds(50)
  private var isPausing = false
  private var mustRead = false

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? IOError, [EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED].contains(error.errnoCode) else {
      context.fireErrorCaught(error)
      return
    }
    guard !isPausing else { return }
    isPausing = true
    context.eventLoop.assumeIsolated().scheduleTask(in: Self.pause) {
      self.isPausing = false
      if self.mustRead { context.read() }
      self.mustRead = false
    }
  }

  func read(context: ChannelHandlerContext) {
    if isPausing { mustRead = true } else { context.read() }
  }
}
