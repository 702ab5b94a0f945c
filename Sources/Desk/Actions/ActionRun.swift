import ContentLoading
import Diagnostics
import SiteEditing
import SiteModel

/// An action on a file as it is, with its answers.
struct ActionRun {
  let site: DeskSite
  let file: SiteFolder.File
  let bytes: [UInt8]
  let kind: FileKind
  let publishes: Bool
  private let result: ActionResult

  init(_ message: ActionRoutes.Message, in site: DeskSite, isCopy: Bool) throws(Refusal) {
    self.site = site
    file = try site.file(message.path)
    bytes = try DeskSite.bytes(of: file)
    guard let kind = site.readers.fileKind(of: message.path) else { throw .notYours }
    self.kind = kind
    let reading = FileReading(path: message.path, displayPath: file.displayPath, bytes: bytes, kind: kind, in: site)
    guard let subject = reading.actionSubject,
      let action = site.readers.actions(of: subject.page.kind).first(where: { $0.name == message.action }),
      action.makesCopy == isCopy, action.isOffered(for: subject)
    else { throw .notOffered }
    publishes = action.publishes
    let path = file.displayPath
    guard publishes || !site.state.diagnostics.contains(where: { $0.severity == .error && $0.range?.path == path }) else {
      throw .hasErrors
    }
    do throws(ActionRefusal) {
      result = try action.result(for: subject, ActionAnswers(message.answers))
    } catch {
      throw Refusal(422, "action.answers", error.words)
    }
  }

  /// The file after the action.
  func edited() throws(Refusal) -> [UInt8] { try edited(bytes, file.displayPath, result.changes) }

  /// The copy, with copies of the translations, by their paths.
  func copies() throws(Refusal) -> [String: [UInt8]] {
    let path = copyPath
    var copies = [path: try edited()]
    let removals = result.changes.filter { $0.value == nil }
    for (language, other) in site.translations(of: file.contentPath) {
      let translation = try site.file(other)
      let name = "\(path.dropLast(3)).\(language).md"
      copies[name] = try edited(try DeskSite.bytes(of: translation), translation.displayPath, removals)
    }
    return copies
  }

  /// Beside the original, under its name with the new day or year.
  var copyPath: String { CopyName(of: file.contentPath, on: result.day, among: site.folder.files.map(\.contentPath)).path }

  private func edited(_ bytes: [UInt8], _ path: String, _ changes: [KeyChange]) throws(Refusal) -> [UInt8] {
    var editing = FormEditing(bytes, path: path, isPage: true, keys: kind.keys)
    do throws(EditRefusal) {
      for change in changes {
        let place = change.path.map(FormStep.init)
        if let value = change.value {
          try editing.apply(.set(place, .text(value)))
        } else if editing.value?[place] != nil {
          try editing.apply(.remove(place))
        }
      }
    } catch {
      throw Refusal(422, error.identifier, error.reason)
    }
    return editing.bytes
  }
}

extension FormStep {
  fileprivate init(_ step: KeyChange.Step) {
    switch step {
    case .key(let key): self = .key(key)
    case .item(let place): self = .index(place)
    }
  }
}

extension ActionAnswers {
  /// Answers as the app sends them: values by their keys, nested as in the file.
  fileprivate init(_ values: [String: JSONValue]) {
    var texts: [[String]: String] = [:]
    func add(_ value: FormValue, at path: [String]) {
      switch value {
      case .text(let text): texts[path] = text
      case .none: texts[path] = ""
      case .group(let entries): for entry in entries { add(entry.value, at: path + [entry.key]) }
      case .list: break
      }
    }
    for (key, value) in values { add(value.value, at: [key]) }
    self.init(texts)
  }
}
