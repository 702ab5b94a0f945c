import NIOCore

/// The first handler of a connection: passes one request at a time to the parser, and enforces the limits of size and time.
///
/// A request is passed on when its whole head was received and understood. Later bytes wait until the answer has been written, so
/// that no part of a body is answered as a request, and nobody fills the memory with requests. Queued requests take turns with
/// those of other connections, so that many of them do not delay a client with a single request.
final class RequestGate: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// The current state of a connection.
  enum Phase: Equatable {
    /// Nothing of the next request was received.
    case idle
    /// The head is being received.
    case head
    /// The body is being received; this number of bytes is missing.
    case body(Int)
    /// The request is complete, the answer is not.
    case answering
    /// An open page listens for changes.
    case streaming
    /// The answer is complete. Further bytes are discarded, so that the client can read the answer (RFC 9112, section 9.6).
    case lingering
  }

  private let limits: RequestLimits
  private let connection: OpenConnections.Connection
  private var phase = Phase.idle
  /// Received bytes that have not been passed on.
  private var waiting = ByteBuffer()
  private var scanner = HeadScanner()
  /// Whether the connection ends after the current request.
  private(set) var closes = false
  /// Whether the client has closed its side; requests that it has sent are still answered.
  private var isInputClosed = false
  /// Whether a request is queued until its turn.
  private var isQueued = false
  /// The number of waiting requests, as far as their heads tell, and the number of bytes that were counted for it.
  private var waitingHeads = 0
  private var countedBytes = 0
  private var clock: ConnectionClock
  private var context: ChannelHandlerContext?

  init(_ connection: OpenConnections.Connection, limits: RequestLimits) {
    self.connection = connection
    self.limits = limits
    clock = ConnectionClock(limits)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    enter(.idle)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    clock.stop()
    self.context = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    clock.stop()
    connection.end()
    context.fireChannelInactive()
  }

  // MARK: Input

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    switch phase {
    case .lingering: return
    // A listening page has nothing to send.
    case .streaming: context.close(promise: nil)
    default:
      waiting.writeBuffer(&bytes)
      pass(context)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .inputClosed? = event as? ChannelEvent else {
      context.fireUserInboundEventTriggered(event)
      return
    }
    // A client that has sent requests and closed its side may still read the answers.
    guard phase == .answering || isQueued else {
      context.close(promise: nil)
      return
    }
    isInputClosed = true
    endInput(context)
  }

  /// Tells the next handlers that the input has ended, after everything received was passed on; afterwards they would not listen.
  private func endInput(_ context: ChannelHandlerContext) {
    guard isInputClosed, !closes, phase == .answering, waiting.readableBytes == 0 else { return }
    closes = true
    context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
  }

  /// Whether the waiting requests are within the limit.
  private func isWithinLimit() -> Bool {
    waitingHeads += waiting.withUnsafeReadableBytes { bytes in
      // The end of a head may be split over two parts.
      var (count, index) = (0, max(0, countedBytes - 3))
      while index + 3 < bytes.count {
        let isEnd = bytes[index] == 0x0D && bytes[index + 1] == 0x0A && bytes[index + 2] == 0x0D && bytes[index + 3] == 0x0A
        count += isEnd ? 1 : 0
        index += isEnd ? 4 : 1
      }
      return count
    }
    countedBytes = waiting.readableBytes
    return waitingHeads <= limits.waiting && waiting.readableBytes <= limits.head
  }

  /// Restarts the count after some waiting bytes were passed on.
  private func resetCount() { (waitingHeads, countedBytes) = (0, 0) }

  /// Passes on waiting bytes as far as allowed.
  private func pass(_ context: ChannelHandlerContext) {
    do {
      while waiting.readableBytes > 0 {
        if isQueued {
          if !isWithinLimit() { context.close(promise: nil) }
          return
        }
        switch phase {
        case .idle: enter(.head)
        case .head: guard try passHead(context) else { return }
        case .body(let missing): passBody(context, missing: missing)
        case .answering, .streaming, .lingering:
          // Further requests should not be sent yet; a few short ones are tolerated.
          if !isWithinLimit() { context.close(promise: nil) }
          return
        }
      }
    } catch let refusal as Refusal {
      refuse(refusal, context)
    } catch {
      context.close(promise: nil)
    }
  }

  private func passHead(_ context: ChannelHandlerContext) throws -> Bool {
    waiting.setInteger(UInt8(0), at: waiting.writerIndex)
    let finding = try waiting.withUnsafeReadableBytes { try scanner.scan($0, limit: limits.head) }
    guard case .end(let length) = finding, let bytes = waiting.readSlice(length: length) else {
      // The rest of the head will not arrive.
      if isInputClosed { close(context: context, mode: .output, promise: nil) }
      return false
    }
    resetCount()
    let head = try RequestHead(Array(buffer: bytes), limits: limits)
    scanner = HeadScanner()
    closes = head.closes
    if head.expectsContinue { write("HTTP/1.1 100 Continue\r\n\r\n", context) }
    // Before the bytes are passed on, since the next handlers may answer at once.
    enter(head.bodyLength > 0 ? .body(head.bodyLength) : .answering)
    context.fireChannelRead(wrapInboundOut(bytes))
    endInput(context)
    return true
  }

  private func passBody(_ context: ChannelHandlerContext, missing: Int) {
    let length = min(missing, waiting.readableBytes)
    guard let bytes = waiting.readSlice(length: length) else { return }
    resetCount()
    enter(length < missing ? .body(missing - length) : .answering)
    context.fireChannelRead(wrapInboundOut(bytes))
    endInput(context)
  }

  // MARK: Output

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    clock.isStalled = !context.channel.isWritable
    // A client that does not read its answer must not delay others.
    if clock.isStalled { connection.endTurn() }
    setAlarm(context)
    context.fireChannelWritabilityChanged()
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    if mode == .output { enter(.lingering) }
    context.close(mode: mode, promise: promise)
  }

  /// Called when an answer begins.
  /// - Parameter isStream: whether it continues until the client leaves.
  func answerBegan(isStream: Bool) {
    guard isStream, phase == .answering, let context else { return }
    enter(.streaming)
    connection.endTurn()
    if waiting.readableBytes > 0 { context.close(promise: nil) }
  }

  /// Called when an answer is complete.
  func answerEnded() {
    connection.endTurn()
    guard let context, phase != .lingering else { return }
    guard phase == .answering, !closes else {
      context.flush()
      close(context: context, mode: .output, promise: nil)
      return
    }
    enter(.idle)
    guard waiting.readableBytes > 0 else {
      // An idle connection keeps no memory.
      waiting = ByteBuffer()
      return
    }
    waiting.discardReadBytes()
    isQueued = true
    let gate = NIOLoopBound(self, eventLoop: context.eventLoop)
    connection.awaitTurn { [loop = context.eventLoop] in loop.execute { gate.value.takeTurn() } }
  }

  /// Begins the turn of the queued request.
  private func takeTurn() {
    isQueued = false
    guard let context else { return }
    pass(context)
    context.fireChannelReadComplete()
    // A client with an incomplete or invalid request must not delay others.
    if phase != .answering { connection.endTurn() }
  }

  private func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
    waiting.clear()
    // While an answer is in progress, another cannot be written.
    if case .body = phase {
      context.close(promise: nil)
      return
    }
    // A client that closed its side after an invalid request does not need an answer.
    if !isInputClosed { write(refusal.response, context) }
    close(context: context, mode: .output, promise: nil)
  }

  private func write(_ text: String, _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(string: text)), promise: nil)
  }

  // MARK: Time

  private func enter(_ next: Phase) {
    let isSame = if case .body = phase, case .body = next { true } else { phase == next }
    phase = next
    guard let context, !isSame || next == .idle else { return }
    connection.enter(next)
    clock.enter(next)
    setAlarm(context)
  }

  /// Sets the alarm for the end of the current phase's time.
  private func setAlarm(_ context: ChannelHandlerContext) {
    clock.setAlarm(context.eventLoop.assumeIsolated()) { [weak self] in self?.alarmFired() }
  }

  private func alarmFired() {
    let isOver = clock.alarmFired()
    guard let context else { return }
    switch phase {
    case _ where !isOver: setAlarm(context)
    case .head: refuse(.late, context)
    default: context.close(promise: nil)
    }
  }
}
