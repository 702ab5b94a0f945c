import HTTPTypes
import Hummingbird
import NIOCore

extension Answer {
  /// The response from the server: without a body if the request asked for none, or if the client has the content already.
  /// - Parameter loop: the event loop of the connection.
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

  /// How many bytes of a body are written before the client has read the ones before.
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
        // If a file became shorter, the stated length cannot be sent, and the client would take what follows for the rest of it.
        guard buffer.readableBytes == range.count else { throw FileTruncated() }
        try await writer.write(buffer)
        // Written bytes are queued for the connection's thread, and only that thread notices that the client does not read.
        // Without this step the whole file would be in memory by then.
        try await loop.submit {}.get()
      }
      try await writer.finish(nil)
    }
  }

  private struct FileTruncated: Error {}
}
