import Foundation
import Synchronization

/// The versions of files that were given to browsers in the last hour: an edit says on which of them it was made.
final class FileVersions: Sendable {
  private struct Version {
    let bytes: [UInt8]
    let time: TimeInterval
  }

  private static let age: TimeInterval = 3_600
  /// In bytes, all versions together.
  private static let limit = 32 * 1024 * 1024

  private let versions = Mutex<[String: Version]>([:])

  /// Keeps a version, and forgets old ones.
  func note(_ bytes: [UInt8], as fingerprint: String) {
    let now = Date().timeIntervalSince1970
    versions.withLock { versions in
      versions[fingerprint] = Version(bytes: bytes, time: now)
      versions = versions.filter { now - $0.value.time < Self.age }
      var total = versions.values.reduce(0) { $0 + $1.bytes.count }
      for (key, version) in versions.sorted(by: { $0.value.time < $1.value.time }) where total > Self.limit && key != fingerprint {
        versions[key] = nil
        total -= version.bytes.count
      }
    }
  }

  subscript(fingerprint: String) -> [UInt8]? { versions.withLock { $0[fingerprint]?.bytes } }
}
