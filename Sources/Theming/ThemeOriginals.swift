import ContentHashing
import ContentLoading
import Diagnostics

/// The file `theme/originals.yml`: which built-in files the site's own were copied from, so that a build can say when those change.
public enum ThemeOriginals {
  public static let fileName = "originals.yml"

  /// A fingerprint of a built-in file.
  static func fingerprint(of bytes: [UInt8]) -> String { String(ContentHash(of: bytes).hexadecimal.prefix(12)) }

  /// The line about a file.
  public static func line(_ name: String, _ fingerprint: String) -> String { "\(name): \(fingerprint)\n" }

  /// The findings about files whose originals have changed since they were copied.
  static func findings(
    in file: SiteFolder.File, _ builtIn: [String: [UInt8]], own: Set<String>, into diagnostics: inout [Diagnostic]
  ) {
    guard let mapping = readMapping(of: file, what: fileName.words, into: &diagnostics) else { return }
    for entry in mapping.entries where own.contains(entry.key) {
      guard case .scalar(let noted, _, _) = entry.value, let original = builtIn[entry.key] else { continue }
      let present = fingerprint(of: original)
      guard noted != present else { continue }
      diagnostics.append(
        Diagnostic(.themeOriginalChanged, at: entry.value.range, ["name": entry.key, "fingerprint": present], suggestion: present))
    }
  }
}
