import CProgramFiles

/// Which Baken this is. The number stands here and nowhere else: packages ask the program for it.
public enum ProgramVersion {
  /// As Semantic Versioning 2.0.0 has it.
  public static let number = "1.0.0"

  /// The number, and in a package the commit that it was made of with the commit's day: `1.0.0 (0f3c9a1b2d4e, 2026-12-01)`.
  public static var shown: String {
    shown(commit: String(cString: baken_program_commit()), day: String(cString: baken_program_day()))
  }

  static func shown(commit: String, day: String) -> String {
    commit.isEmpty ? number : "\(number) (\(commit), \(day))"
  }
}
