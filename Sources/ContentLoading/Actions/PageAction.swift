import Diagnostics
import SiteModel

/// Something that is often done with a page and changes several of its keys at once, such as moving an event to another day.
///
/// The feature that knows the rules declares it. An editor shows it, and makes the changes without touching anything else.
public protocol PageAction: Sendable {
  /// A name for programs.
  var name: String { get }
  var words: PageActionWords { get }
  /// Whether it makes a new file of the page, and leaves the page as it is.
  var makesCopy: Bool { get }
  /// Whether readers see the page by it, so that nothing may be wrong with it afterwards.
  var publishes: Bool { get }

  func isOffered(for subject: ActionSubject) -> Bool

  /// What it asks. A key that the file has as well is shown with the value that it has there.
  func questions(about subject: ActionSubject) -> KeySet

  /// - Throws: ``ActionRefusal``, when the answers do not allow it.
  func result(for subject: ActionSubject, _ answers: ActionAnswers) throws(ActionRefusal) -> ActionResult
}

extension PageAction {
  public var makesCopy: Bool { false }
  public var publishes: Bool { false }
  public func questions(about subject: ActionSubject) -> KeySet { KeySet(en: "the question", nl: "de vraag", []) }
}

public struct PageActionWords: Sendable {
  /// What its button says.
  public let label: Words
  /// What it does, for whoever is about to do it.
  public let help: Words
  /// What was done.
  public let done: Words

  public init(label: Words, help: Words, done: Words) {
    self.label = label
    self.help = help
    self.done = done
  }
}

/// The page that something is done with.
public struct ActionSubject: Sendable {
  public let page: Page
  /// The names of the keys that its file states.
  public let keys: Set<String>
  /// Whether readers can see it now.
  public let isPublished: Bool
  public let now: Instant

  public init(page: Page, keys: Set<String>, isPublished: Bool, now: Instant) {
    self.page = page
    self.keys = keys
    self.isPublished = isPublished
    self.now = now
  }
}

/// The answers to the questions of an action: those that differ from what the file says.
public struct ActionAnswers: Sendable {
  private let texts: [[String]: String]

  /// - Parameter texts: by the path of the key; empty for what was taken out.
  public init(_ texts: [[String]: String]) { self.texts = texts }

  /// The answer, empty for what was taken out; nil where nothing was answered.
  public subscript(path: String...) -> String? { texts[path] }

  /// The answers to the questions of a group.
  public func group(_ name: String) -> [(path: [String], text: String)] {
    texts.filter { $0.key.first == name && $0.key.count > 1 }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { ($0.key, $0.value) }
  }
}

/// What an action makes of a file.
public struct ActionResult: Sendable {
  public var changes: [KeyChange]
  /// The day that the name of a copy begins with.
  public var day: CalendarDate?

  public init(changes: [KeyChange], day: CalendarDate? = nil) {
    self.changes = changes
    self.day = day
  }
}

/// Another value of a key, or none.
public struct KeyChange: Sendable, Hashable {
  public enum Step: Sendable, Hashable {
    case key(String)
    /// The place of an item in a list, from 0.
    case item(Int)
  }

  public let path: [Step]
  public let value: String?

  public init(_ path: [Step], _ value: String?) {
    self.path = path
    self.value = value
  }

  /// A key in groups of keys.
  public init(_ names: String..., to value: String?) { self.init(names.map { .key($0) }, value) }
}

/// Why an action cannot be done in this way.
public struct ActionRefusal: Error, Sendable {
  public let words: Words

  public init(_ words: Words) { self.words = words }
}
