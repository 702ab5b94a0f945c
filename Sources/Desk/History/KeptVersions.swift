import Foundation
import SourceFiles
import Synchronization

/// The last versions of each file, kept beside the site: in `.baken/versions/NAME/PATH/`, where NAME is that of the site folder.
///
/// A version is a file of its own with the whole text, so that it can be read without this program. It is written before the file
/// of the site is replaced. Everything is opened beneath the folder beside the site, through no link.
final class KeptVersions: Sendable {
  /// How a version came to be.
  enum Cause: String, Sendable {
    /// Written in the desk. What is written one after another is one version.
    case typed
    /// Done with a button.
    case done
    case restored
    /// A new file.
    case made
    /// By somebody or something else.
    case outside
  }

  struct Version: Sendable, Hashable {
    /// When the first of the savings was that it stands for, and the last, in milliseconds since 1970.
    let first: Int
    let last: Int
    let cause: Cause

    var name: String { "\(first)-\(last)-\(cause.rawValue)" }
  }

  /// A version that was written, for ``settle(_:of:)`` or ``withdraw(_:of:)``.
  struct Note: Sendable {
    /// Nil when the newest version has these bytes already.
    let version: Version?
    /// The version that it is a continuation of.
    let replaced: Version?
  }

  /// How many versions of a file are kept.
  static let limit = 50
  /// How long after a saving the next one belongs to the same version, and how long such a version is at most, in milliseconds.
  private static let pause = 120_000
  private static let longest = 300_000

  private let parent: String
  private let folder: String
  private let root = Mutex<SourceRoot?>(nil)
  private let clock: @Sendable () -> Int

  /// - Parameters:
  ///   - site: the path of the site folder.
  ///   - clock: milliseconds since 1970.
  init(of site: String, clock: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970 * 1_000) }) {
    let path = URL(fileURLWithPath: site).resolvingSymlinksInPath().standardizedFileURL
    parent = path.deletingLastPathComponent().path
    folder = ".baken/versions/\(path.lastPathComponent)"
    self.clock = clock
  }

  var now: Int { clock() }

  /// The versions of a file, the newest first.
  func all(of path: String) -> [Version] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(parent)/\(place(of: path))")) ?? []
    let ending = Self.ending(of: path)
    return names.compactMap { $0.hasSuffix(ending) ? Self.version(String($0.dropLast(ending.count))) : nil }.sorted {
      ($0.last, $0.first) > ($1.last, $1.first)
    }
  }

  /// A version by its name; nil when there is none.
  func version(_ name: String, of path: String) -> Version? {
    Self.version(name).flatMap { all(of: path).contains($0) ? $0 : nil }
  }

  func bytes(of version: Version, _ path: String) -> [UInt8]? {
    guard let root = try? opened() else { return nil }
    return try? SourceFile(in: root, path: file(of: version, path)).contents()
  }

  /// The files of which there are versions.
  func paths() -> [String] {
    let top = "\(parent)/\(folder)"
    guard let walk = FileManager.default.enumerator(atPath: top) else { return [] }
    var found: Set<String> = []
    for case let name as String in walk {
      let parts = name.split(separator: "/")
      if parts.count > 1, Self.version(String(parts[parts.count - 1].prefix { $0 != "." })) != nil {
        found.insert(parts.dropLast().joined(separator: "/"))
      }
    }
    return found.sorted()
  }

  /// Writes a version.
  /// - Parameter moment: when it came to be, in milliseconds since 1970; it is put after the newest there is.
  func note(_ bytes: [UInt8], of path: String, _ cause: Cause, at moment: Int? = nil) throws(SourceWritingFailure) -> Note {
    let newest = all(of: path).first
    if let newest, self.bytes(of: newest, path) == bytes { return Note(version: nil, replaced: nil) }
    let last = max(min(moment ?? now, now), (newest?.last ?? 0) + 1)
    let isContinued = newest.map {
      cause == .typed && $0.cause == .typed && last - $0.last < Self.pause && last - $0.first < Self.longest
    }
    let continued = isContinued == true ? newest : nil
    let version = Version(first: continued?.first ?? last, last: last, cause: cause)
    try opened().create(file(of: version, path), bytes)
    return Note(version: version, replaced: continued)
  }

  /// Called when the file of the site has the bytes of a version: what that stands for now, and what is too old, goes.
  func settle(_ note: Note, of path: String) {
    guard let root = try? opened() else { return }
    let old = [note.replaced].compactMap(\.self) + all(of: path).dropFirst(Self.limit)
    for version in old { try? root.remove(file(of: version, path)) }
  }

  /// Takes a version back: the file of the site did not become it.
  func withdraw(_ note: Note, of path: String) {
    guard let version = note.version else { return }
    try? opened().remove(file(of: version, path))
  }

  private func place(of path: String) -> String { "\(folder)/\(path)" }

  private func file(of version: Version, _ path: String) -> String {
    "\(place(of: path))/\(version.name)\(Self.ending(of: path))"
  }

  private static func ending(of path: String) -> String { path.lastIndex(of: ".").map { String(path[$0...]) } ?? "" }

  private static func version(_ name: String) -> Version? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.prefix(2).allSatisfy({ $0.utf8.count == 13 && $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let first = Int(parts[0]), let last = Int(parts[1]), let cause = Cause(rawValue: String(parts[2]))
    else { return nil }
    return Version(first: first, last: last, cause: cause)
  }

  /// The folder beside the site. Versions are read by whom they belong to alone, and are no part of a repository.
  private func opened() throws(SourceWritingFailure) -> SourceRoot {
    if let root = root.withLock({ $0 }) { return root }
    mkdir("\(parent)/.baken", 0o700)
    let opened = SourceRoot(at: parent)
    do throws(SourceWritingFailure) {
      try opened.create(".baken/.gitignore", Array("*\n".utf8))
    } catch {
      guard case .exists = error else { throw error }
    }
    root.withLock { $0 = opened }
    return opened
  }
}
