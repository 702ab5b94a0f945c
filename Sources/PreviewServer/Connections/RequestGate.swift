import NIOCore

/// The first handler of a connection: lets one request at a time through to the parser, and keeps the limits of size and time.
///
/// A request passes when its whole head has come and was understood. What comes after it waits until the answer has been written, so
/// that nothing is answered that came in the body of something else, and nobody fills the memory with requests. Requests that waited
/// take turns with those of other connections: many of them keep nobody waiting who asks for one thing.
final class RequestGate: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// What a connection is doing.
  enum Phase: Equatable {
    /// Nothing of the next request has come.
    case idle
    /// The head is coming.
    case head
    /// The body is coming; so many bytes are missing.
    case body(Int)
    /// The request is complete, its answer is not.
    case answering
    /// An open page listens for changes.
    case streaming
    /// All has been said; what still comes is thrown away, so that the client can read what was said (RFC 9112, section 9.6).
    case lingering
  }

  private let limits: RequestLimits
  private let connection: OpenConnections.Connection
  private var phase = Phase.idle
  /// What came and was not let through.
  private var waiting = ByteBuffer()
  private var scanner = HeadScanner()
  /// Whether the connection ends with the present request.
  private(set) var closes = false
  /// Whether the client says no more: what it has said is still answered.
  private var isInputClosed = false
  /// Whether a request waits until it is its turn.
  private var isQueued = false
  /// The requests that wait, as far as their heads tell, and the bytes that were counted.
  private var waitingHeads = 0
  private var countedBytes = 0
  private var clock: ConnectionClock
  private var context: ChannelHandlerContext?

  /// A gate for one connection.
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

  // MARK: What comes

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    switch phase {
    case .lingering: return
    // A page that listens has nothing to say.
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
    // Who has sent requests and says no more may still read the answers.
    guard phase == .answering || isQueued else {
      context.close(promise: nil)
      return
    }
    isInputClosed = true
    endInput(context)
  }

  /// Tells those behind that no more comes, when all that came has passed: they would not listen any more.
  private func endInput(_ context: ChannelHandlerContext) {
    guard isInputClosed, !closes, phase == .answering, waiting.readableBytes == 0 else { return }
    closes = true
    context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
  }

  /// Whether no more waits than may.
  private func isPatient() -> Bool {
    waitingHeads += waiting.withUnsafeReadableBytes { bytes in
      // The end of a head may lie across two pieces.
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

  /// Something of what waited has passed: the rest is counted anew.
  private func countAnew() { (waitingHeads, countedBytes) = (0, 0) }

  /// Lets through what may pass of the bytes that wait.
  private func pass(_ context: ChannelHandlerContext) {
    do {
      while waiting.readableBytes > 0 {
        if isQueued {
          if !isPatient() { context.close(promise: nil) }
          return
        }
        switch phase {
        case .idle: enter(.head)
        case .head: guard try passHead(context) else { return }
        case .body(let missing): passBody(context, missing: missing)
        case .answering, .streaming, .lingering:
          // The next requests have no business to be here; a few short ones may be.
          if !isPatient() { context.close(promise: nil) }
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
      // The rest of the head will not come.
      if isInputClosed { close(context: context, mode: .output, promise: nil) }
      return false
    }
    countAnew()
    let head = try RequestHead(Array(buffer: bytes), limits: limits)
    scanner = HeadScanner()
    closes = head.closes
    if head.expectsContinue { write("HTTP/1.1 100 Continue\r\n\r\n", context) }
    // Before the bytes pass: what is behind may answer at once.
    enter(head.bodyLength > 0 ? .body(head.bodyLength) : .answering)
    context.fireChannelRead(wrapInboundOut(bytes))
    endInput(context)
    return true
  }

  private func passBody(_ context: ChannelHandlerContext, missing: Int) {
    let length = min(missing, waiting.readableBytes)
    guard let bytes = waiting.readSlice(length: length) else { return }
    countAnew()
    enter(length < missing ? .body(missing - length) : .answering)
    context.fireChannelRead(wrapInboundOut(bytes))
    endInput(context)
  }

  // MARK: What goes

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    clock.isStalled = !context.channel.isWritable
    // Who does not take an answer keeps nobody else waiting.
    if clock.isStalled { connection.endTurn() }
    wind(context)
    context.fireChannelWritabilityChanged()
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    if mode == .output { enter(.lingering) }
    context.close(mode: mode, promise: promise)
  }

  /// An answer begins.
  /// - Parameter isStream: whether it goes on until the client leaves.
  func answerBegan(isStream: Bool) {
    guard isStream, phase == .answering, let context else { return }
    enter(.streaming)
    connection.endTurn()
    if waiting.readableBytes > 0 { context.close(promise: nil) }
  }

  /// An answer has been written to its end.
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
      // A connection that does nothing holds nothing.
      waiting = ByteBuffer()
      return
    }
    waiting.discardReadBytes()
    isQueued = true
    let gate = NIOLoopBound(self, eventLoop: context.eventLoop)
    connection.awaitTurn { [loop = context.eventLoop] in loop.execute { gate.value.takeTurn() } }
  }

  /// It is the turn of the request that waited.
  private func takeTurn() {
    isQueued = false
    guard let context else { return }
    pass(context)
    context.fireChannelReadComplete()
    // Who has sent a part of a request, or a wrong one, keeps nobody else waiting.
    if phase != .answering { connection.endTurn() }
  }

  private func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
    waiting.clear()
    // While an answer is under way there is no place for another.
    if case .body = phase {
      context.close(promise: nil)
      return
    }
    // Who says no more, and ends with what is no request, has nothing to learn from an answer.
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
    wind(context)
  }

  /// Sets the clock for the moment at which the present phase has lasted too long.
  private func wind(_ context: ChannelHandlerContext) {
    clock.wind(context.eventLoop.assumeIsolated()) { [weak self] in self?.alarmRang() }
  }

  private func alarmRang() {
    let isOver = clock.rang()
    guard let context else { return }
    switch phase {
    case _ where !isOver: wind(context)
    case .head: refuse(.late, context)
    default: context.close(promise: nil)
    }
  }
}
