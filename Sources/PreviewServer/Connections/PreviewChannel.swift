import Foundation
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// A connection of a client: what stands between its bytes and the answers, in this order.
struct PreviewChannel: HTTPChannelHandler {
  typealias Value = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

  let responder: HTTPChannelHandler.Responder
  let limits: RequestLimits
  let connections: OpenConnections

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      try bound(channel)
      let pipeline = channel.pipeline.syncOperations
      let gate = RequestGate(connections.admit(channel), limits: limits)
      try pipeline.addHandler(gate)
      var parser = NIOHTTPDecoderLimitConfiguration()
      parser.maxHeaderFieldSize = limits.head
      parser.maxHeaderListSize = limits.head
      parser.maxHeaderFieldCount = limits.fields
      try pipeline.configureHTTPServerPipeline(
        withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: false,
        withEncoderConfiguration: .init(), withDecoderLimitConfiguration: parser)
      try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
      try pipeline.addHandler(AnswerObserver(gate))
      // Twice the gate's time: it is the gate that ends what idles, and this is there should it fail to.
      try pipeline.addHandler(HTTPConnectionStateHandler(idleTimeout: limits.idle * 2, logger: logger))
      return try NIOAsyncChannel(
        wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
    }
  }

  /// Bounds what the system does for a client: else it keeps several megabytes for each that does not read, and asks for a quarter
  /// of an hour after one whose network is gone (tcp(7)).
  private func bound(_ channel: any Channel) throws {
    let options = channel.syncOptions
    try options?.setOption(.socketOption(.so_sndbuf), value: SocketOptionValue(limits.sending))
    #if os(Linux)
      let time = limits.stalling / .milliseconds(1)
      try options?.setOption(.tcpOption(NIOBSDSocket.Option(rawValue: TCP_USER_TIMEOUT)), value: SocketOptionValue(time))
    #endif
  }

  func handle(value: Value, logger: Logger) async { await handleHTTP(asyncChannel: value, logger: logger) }
}

/// Tells the gate of a connection when an answer begins and ends, and the client when the connection ends with it.
private final class AnswerObserver: ChannelOutboundHandler {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let gate: RequestGate

  init(_ gate: RequestGate) { self.gate = gate }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      gate.answerBegan(isStream: head.headerFields[.contentType] == EventStream.type)
      if gate.closes { head.headerFields[.connection] = "close" }
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      context.write(data, promise: promise)
      gate.answerEnded()
    }
  }
}
