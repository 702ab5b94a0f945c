/// What a publication did.
public struct PublishingSummary: Sendable, Equatable {
  /// The files that the site has now.
  public let files: Int
  /// The bytes in them.
  public let bytes: Int
  /// The files that are new or hold something else than before.
  public let written: Int
  /// The files that are the very same as before, times included.
  public let unchanged: Int
  /// The files that were there before and are no longer.
  public let removed: Int
  /// What went wrong without harm to the site, a sentence each: something that could not be cleared away.
  public let warnings: [String]
}
