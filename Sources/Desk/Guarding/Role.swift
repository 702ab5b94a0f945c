/// What somebody may do in the desk.
public enum Role: String, Sendable {
  /// Writes and publishes.
  case editor

  /// Whether content may be changed.
  var mayWrite: Bool {
    switch self {
    case .editor: true
    }
  }
}

/// Somebody's use of the desk in one browser.
struct Session: Sendable, Hashable {
  /// What the app sends with each request, besides the cookie.
  let token: String
  let role: Role
}
