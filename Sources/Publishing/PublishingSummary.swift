import Diagnostics

/// The result of publishing a site.
public struct PublishingSummary: Sendable, Equatable {
  /// The number of files of the site.
  public let files: Int
  /// Their total size in bytes.
  public let bytes: Int
  /// The number of files that are new or have changed.
  public let written: Int
  /// The number of files that are linked from the previous output, with their times.
  public let unchanged: Int
  /// The number of previous files that no longer exist.
  public let removed: Int
  /// Failures that did not harm the site, such as a folder that could not be removed; one sentence each.
  public let warnings: [Words]
}
