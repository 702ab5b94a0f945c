import HTTPTypes
import Hummingbird
import NIOCore

extension Answer {
  /// The answer as the server sends it: without a body to who asked for none, or has it already.
  /// - Parameter loop: that of the connection.
  func response(to request: Request, _ loop: any EventLoop) -> Response {
    var headers = HTTPFields()
    for header in self.headers { HTTPField.Name(header.name).map { headers[$0] = header.value } }
    let tag = tag
    headers[.eTag] = tag
    if status == 200, let tag, request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
    headers[.contentLength] = String(length)
    return Response(status: .init(code: status), headers: headers, body: request.method == .head ? .init() : responseBody(loop))
  }

  private var length: Int {
    switch body {
    case .bytes(let bytes): bytes.count
    case .file(let file): file.size
    }
  }

  /// How much of a body is handed on before the client has taken what was before, in bytes.
  private static let piece = 64 * 1024

  private func responseBody(_ loop: any EventLoop) -> ResponseBody {
    let length = length
    switch body {
    case .bytes(let bytes) where length <= Self.piece: return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    case .bytes(let bytes):
      return Self.pieces(of: length, loop) { ByteBuffer(bytes: bytes[$0]) }
    case .file(let file):
      return Self.pieces(of: length, loop) { ByteBuffer(bytes: file.bytes(from: $0.lowerBound, count: $0.count)) }
    }
  }

  private static func pieces(
    of length: Int, _ loop: any EventLoop, _ bytes: @escaping @Sendable (Range<Int>) -> ByteBuffer
  ) -> ResponseBody {
    ResponseBody(contentLength: length) { writer in
      for start in stride(from: 0, to: length, by: piece) {
        let range = start..<min(start + piece, length)
        let buffer = bytes(range)
        // A file that was cut short cannot be sent as was said, and what comes after would be taken for the rest of it.
        guard buffer.readableBytes == range.count else { throw CutShort() }
        try await writer.write(buffer)
        // What is written waits in the connection's queue until its thread comes to it, and only then is the writer held up when the
        // client does not read: without this turn a whole file would be in memory by then.
        try await loop.submit {}.get()
      }
      try await writer.finish(nil)
    }
  }

  private struct CutShort: Error {}
}
