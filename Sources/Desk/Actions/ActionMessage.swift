import ContentLoading
import SiteModel

/// Something that can be done with a page, for the app: its button, and what it asks.
struct ActionMessage: Encodable, Sendable {
  let name: String
  let label: String
  let help: String
  let done: String
  let makesCopy: Bool
  let publishes: Bool
  let fields: [Field]

  /// What can be done with a file as it is; nothing with a translation, which follows its original.
  static func all(for reading: FileReading) -> [ActionMessage] {
    guard let subject = reading.actionSubject else { return [] }
    let language = reading.site.language
    return reading.site.readers.actions(of: subject.page.kind).filter { $0.isOffered(for: subject) }.map { action in
      var making = reading.making
      if action.makesCopy { making.places = nil }
      let words = action.words
      return ActionMessage(
        name: action.name, label: words.label[language], help: words.help[language], done: words.done[language],
        makesCopy: action.makesCopy, publishes: action.publishes,
        fields: making.fields(of: action.questions(about: subject)))
    }
  }
}

extension FileReading {
  /// The page that actions are about; nil for a translation, and for a file that is no page now.
  var actionSubject: ActionSubject? {
    guard let page = site.page(of: path), let found = site.state.site, page.language == found.defaultLanguage,
      case .group(let entries)? = places.value
    else { return nil }
    return ActionSubject(
      page: page, keys: Set(entries.map(\.key)), isPublished: site.state(of: path).state == "published", now: found.now)
  }
}
