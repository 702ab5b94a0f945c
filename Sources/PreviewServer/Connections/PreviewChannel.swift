import Foundation
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// The handlers of a client's connection, in order.
struct PreviewChannel: HTTPChannelHandler {
  typealias Value = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

  let responder: HTTPChannelHandler.Responder
  let limits: RequestLimits
  let connections: OpenConnections

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      try limitResources(of: channel)
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
      // Twice the limit of the gate, which closes idle connections; this one acts only if the gate fails to.
      try pipeline.addHandler(HTTPConnectionStateHandler(idleTimeout: limits.idle * 2, logger: logger))
      return try NIOAsyncChannel(
        wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
    }
  }

  /// Limits the system's resources for a client: by default it keeps several megabytes for each client that does not read, and
  /// tries for a quarter of an hour to reach one that has gone (tcp(7)).
  private func limitResources(of channel: any Channel) throws {
    let options = channel.syncOptions
    try options?.setOption(.socketOption(.so_sndbuf), value: SocketOptionValue(limits.sending))
    #if os(Linux)
      let time = limits.stalling / .milliseconds(1)
      try options?.setOption(.tcpOption(NIOBSDSocket.Option(rawValue: TCP_USER_TIMEOUT)), value: SocketOptionValue(time))
    #endif
  }

  func handle(value: Value, logger: Logger) async { await handleHTTP(asyncChannel: value, logger: logger) }
}

/// Tells the gate of a connection when an answer begins and ends, and tells the client when the connection ends after the answer.
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
