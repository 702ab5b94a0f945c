import Formats
import SiteModel
import SiteRendering
import Theming

/// What changed about an event, as sentences for those who know it as it was.
struct EventNews {
  private let words: EventEntryWords
  private var strings: ThemeStrings { words.strings }

  init(_ words: EventEntryWords) { self.words = words }

  /// The sentences; none when nothing of it matters to who takes part.
  func sentences(_ pair: EventChange.Pair) -> [String] {
    guard let before = pair.before, let after = pair.after else { return [] }
    let (old, new) = (words.time(before), words.time(after))
    if after.status != before.status, let ending = ["CANCELLED": "cancelled", "TENTATIVE": "postponed"][after.status] {
      return [strings.text("correction.\(ending)", ["title": after.title, "before": old])]
    }
    var sentences: [String] = []
    if ["CANCELLED", "TENTATIVE"].contains(before.status) {
      sentences.append(strings.text("correction.resumed", ["title": after.title, "after": new]))
    } else if old != new {
      sentences.append(strings.text("correction.moved", ["title": after.title, "before": old, "after": new]))
    }
    if before.place != after.place, !after.place.isEmpty {
      let key = before.place.isEmpty ? "correction.has-place" : "correction.other-place"
      sentences.append(strings.text(key, ["title": after.title, "before": before.place, "after": after.place]))
    }
    if before.conference != after.conference, !after.conference.isEmpty {
      sentences.append(strings.text("correction.other-link", ["title": after.title, "after": after.conference]))
    }
    return sentences
  }
}

/// What is sent after a message that is no longer true.
struct CorrectionText {
  private let making: ConsequenceMaking
  private let language: LanguageTag

  init(_ making: ConsequenceMaking, _ language: LanguageTag) { (self.making, self.language) = (making, language) }

  func text(about events: [EventChange], _ changes: TextChanges) -> String {
    let strings = making.renderer.strings(language)
    let news = EventNews(EventEntryWords(making, language))
    let pairs = events.flatMap { event in
      let own = event.pairs(in: language)
      return own.isEmpty ? event.pairs : own
    }
    let sentences = pairs.flatMap(news.sentences)
    if !sentences.isEmpty {
      let urls = pairs.compactMap { $0.after?.url }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return ([sentences.joined(separator: "\n")] + urls.map { strings.text("correction.more", ["url": $0]) }).joined(
        separator: "\n\n")
    }
    return changes.shown.compactMap { change -> String? in
      guard let after = change.after else { return nil }
      guard let before = change.before else { return strings.text("correction.added", ["after": after]) }
      return strings.text("correction.changed", ["before": before, "after": after])
    }.joined(separator: "\n\n")
  }
}

/// The mail to those who registered for an event that moves, is cancelled or changes in another way that they must know.
struct ParticipantMail {
  private let making: ConsequenceMaking
  private let change: EventChange

  init(_ making: ConsequenceMaking, _ change: EventChange) { (self.making, self.change) = (making, change) }

  /// One in each language in which the event has a page; none for what nobody can have registered for, or what is over.
  var mails: [Consequences.Mail] {
    guard change.isNews else { return [] }
    return making.published.languages.compactMap { language -> Consequences.Mail? in
      let pairs = change.pairs(in: language).filter { $0.before != nil && $0.after != nil }
      let words = EventEntryWords(making, language)
      let isComing = pairs.contains { pair in
        [pair.before, pair.after].compactMap { $0.flatMap(words.start)?.date }.contains { $0 >= making.published.today }
      }
      return isComing ? mail(pairs, language, words) : nil
    }
  }

  private func mail(_ pairs: [EventChange.Pair], _ language: LanguageTag, _ words: EventEntryWords) -> Consequences.Mail? {
    let strings = words.strings
    let sentences = pairs.flatMap(EventNews(words).sentences)
    guard let first = pairs.first(where: \.isChanged), let after = first.after, let before = first.before, !sentences.isEmpty else {
      return nil
    }
    let title = change.pairs(in: language).first?.after?.title ?? after.title
    let subject =
      after.status == "CANCELLED"
      ? "subject-cancelled"
      : after.status == "TENTATIVE"
        ? "subject-postponed" : words.time(before) != words.time(after) ? "subject-moved" : "subject-changed"
    var parts = [
      strings.text("correction.greeting"), strings.text("correction.registered", ["title": title]),
      sentences.joined(separator: "\n"),
    ]
    if after.status == "CONFIRMED" {
      let facts =
        [strings.text("correction.when", ["after": pairs.compactMap(\.after).map(words.time).joined(separator: "\n")])]
        + (after.place.isEmpty ? [] : [strings.text("correction.where", ["after": after.place])])
      parts.append(facts.joined(separator: "\n"))
      if let calendar = calendar(of: after) { parts.append(strings.text("correction.calendar", ["url": calendar])) }
    }
    parts.append(strings.text("correction.more", ["url": after.url]))
    let organisation = making.published.configuration(language).organisation.name
    parts.append(
      strings.text(
        "correction.closing", ["name": organisation.isEmpty ? making.published.configuration(language).name : organisation]))
    return Consequences.Mail(
      language: language.code, subject: strings.text("correction.\(subject)", ["title": title]),
      body: parts.joined(separator: "\n\n") + "\n")
  }

  /// The address of the calendar file beside the page of an event.
  private func calendar(of entry: CalendarEntry) -> String? {
    guard let address = making.address(ofURL: entry.url) else { return nil }
    let folder = address.dropFirst()
    let file = making.comparison.changes.first { change in
      change.path.hasPrefix(folder) && change.path.hasSuffix(".ics") && !change.path.dropFirst(folder.count).contains("/")
    }
    return file.map { making.renderer.links.absolute(path: percentEncodedPath("/" + $0.path)) }
  }
}
