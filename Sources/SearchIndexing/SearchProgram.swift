import Foundation

/// The program that makes the index: Pagefind, version 1.5 or newer.
public struct SearchProgram: Sendable, Equatable {
  public let path: String

  public init(path: String) { self.path = path }

  /// The program of this machine, or why there is none.
  public static var ofMachine: Result<SearchProgram, SearchFailure> { Result { () throws(SearchFailure) in try find() } }

  /// Looks for the program: where `BAKEN_PAGEFIND` says, else as `pagefind` in the folders of `PATH`.
  /// - Throws: ``SearchFailure`` when there is none.
  public static func find(in environment: [String: String] = ProcessInfo.processInfo.environment) throws(SearchFailure)
    -> SearchProgram
  {
    if let named = environment["BAKEN_PAGEFIND"], !named.isEmpty {
      guard isProgram(named) else { throw .notAProgram(path: named) }
      return SearchProgram(path: named)
    }
    for folder in (environment["PATH"] ?? "").split(separator: ":") {
      let path = "\(folder)/pagefind"
      if isProgram(path) { return SearchProgram(path: path) }
    }
    throw .missing
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }
}

extension Result where Success == SearchProgram, Failure == SearchFailure {
  public var isThere: Bool { if case .success = self { true } else { false } }
}
