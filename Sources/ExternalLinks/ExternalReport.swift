import Diagnostics

/// What came of asking the addresses outside a site.
public struct ExternalReport: Sendable {
  /// What is wrong, in no particular order.
  public var findings: [Diagnostic] = []
  /// The pages that could not be asked: nothing is known of them.
  public var unasked: [Unasked] = []
  /// The number of pages that the site names.
  public var pages = 0
  /// Those of them that were asked now.
  public var asked = 0
  /// Those whose answer was known from an earlier check.
  public var known = 0
  /// The number of hosts of all pages.
  public var hosts = 0
  /// Those for which there was no time left.
  public var leftOver = 0
  /// Whether no server at all could be reached, so that nothing is known.
  public var isOffline = false
  /// Why the answers could not be kept.
  public var cacheFailure: Words?

  public struct Unasked: Sendable {
    public var address: String
    public var range: SourceRange
    public var reason: Words
  }
}

/// How far a check is.
public struct ExternalProgress: Sendable {
  public var pages, allPages: Int
  public var hosts, allHosts: Int
}
