import Synchronization

/// The first link: the secret is known before the server listens, and its address afterwards.
final class Opening: Sendable {
  private let first = Mutex("")

  func secret(_ secret: String) { first.withLock { $0 = secret } }

  func link(at address: String) -> String? {
    let secret = first.withLock { $0 }
    return secret.isEmpty ? nil : "\(address)desk/#open=\(secret)"
  }
}
