import Crypto
import Foundation

/// The SHA-256 digest of some bytes (FIPS 180-4).
public struct ContentHash: Sendable, Hashable {
  private let digest: [UInt8]

  public init(of bytes: [UInt8]) { digest = Array(SHA256.hash(data: bytes)) }

  /// As 64 hexadecimal digits in lower case.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] })
  }

  /// The SHA-384 digest of bytes in base64 (RFC 4648, section 4), as Subresource Integrity uses it.
  public static func sha384Base64(of bytes: [UInt8]) -> String {
    Data(SHA384.hash(data: bytes)).base64EncodedString()
  }
}
