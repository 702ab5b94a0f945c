import Diagnostics
import SourceFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program or the machine may not open more files (EMFILE and ENFILE in open(2)). Nothing is wrong with the file.
public struct TooManyOpenFiles: Error, DiagnosticArgument {
  /// The file that could not be opened.
  public let path: String

  public init(opening path: String) { self.path = path }

  /// What is short, and what to do.
  public var words: Words {
    Words(
      en: "the system lets the program open no more files, such as \(path): raise the limit (ulimit -n), or end other programs",
      nl:
        "het systeem laat het programma niet meer bestanden openen, zoals \(path): verhoog de grens (ulimit -n), of sluit andere programma’s"
    )
  }
}

extension Sequence<Diagnostic> {
  /// Why files could not be read, if one of the findings says that too many were open; nil when none does.
  public var tooManyOpenFiles: TooManyOpenFiles? {
    let finding = first { $0.kind == .fileUnreadable && $0.arguments["reason"] == Words.systemError(EMFILE) }
    return finding.map { TooManyOpenFiles(opening: $0.range?.path ?? "") }
  }
}
