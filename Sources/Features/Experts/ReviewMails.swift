import ContentHashing
import Diagnostics
import Formats
import SiteModel

/// Drafts of mail about the pages that are due for review: one for each owner, and one for the pages without an owner.
///
/// An owner without a mail address on the site is written to at the address of the organisation, which is also the sender.
public struct ReviewMails {
  /// A file for each draft; empty when nothing is due, or when the organisation has no mail address.
  public let files: [OutputFile]

  /// - Parameter date: a day in words, in a language of the site.
  public init(of site: Site, date: (CalendarDate, LanguageTag) -> String) {
    // An owner whom the site does not have, or who has left, is a finding of its own.
    let reviews = Dictionary(grouping: site.overdueReviews) { review in
      review.owner.flatMap { site.expert($0, in: site.defaultLanguage) == nil ? nil : $0 }
    }
    let owners = reviews.keys.compactMap(\.self).sorted()
    var files: [OutputFile] = []
    if let sender = site.configuration(site.defaultLanguage).organisation.email {
      for owner in owners {
        let mail = ReviewMail(to: owner, of: site, sender: sender, reviews: reviews[owner] ?? [], date: date)
        files.append(OutputFile(path: "\(owner).eml", text: mail.message.file))
      }
      if let others = reviews[nil] {
        let mail = ReviewMail(to: nil, of: site, sender: sender, reviews: others, date: date)
        files.append(OutputFile(path: Self.name(besides: owners), text: mail.message.file))
      }
    }
    self.files = files
  }

  /// The name of the draft about pages without an owner. An expert may be called the same.
  private static func name(besides owners: [String]) -> String {
    var name = "organisation"
    while owners.contains(name) { name += "-" }
    return name + ".eml"
  }
}

/// A draft to one owner.
private struct ReviewMail {
  let message: MailMessage

  /// - Parameter owner: the key of an expert; nil for pages without an owner.
  init(to owner: String?, of site: Site, sender: String, reviews: [OverdueReview], date: (CalendarDate, LanguageTag) -> String) {
    let expert = owner.flatMap { site.expert($0, in: site.defaultLanguage) }.map { site.pages[$0] }
    let language = Self.language(of: expert?.expert, on: site)
    let address = expert?.expert?.email
    let configuration = site.configuration(language)
    let name = expert?.meta.title.value ?? owner
    let facts: [String: any DiagnosticArgument] = [
      "site": configuration.name, "count": "\(reviews.count)", "name": name ?? "", "title": reviews.first?.title ?? "",
      "day": CalendarDate(daysSinceEpoch: site.today.daysSinceEpoch + 365).description,
    ]
    let authorLanguage = AuthorLanguage(rawValue: language.primary) ?? .english
    let say = { (words: Words) in words.filling(facts)[authorLanguage] }
    let isOne = reviews.count == 1
    var beginning = [
      say(address == nil ? MailWords.toColleagues : MailWords.toOwner), say(isOne ? MailWords.onePage : MailWords.pages),
    ]
    if address == nil, owner != nil { beginning.append(say(MailWords.ownerWithoutAddress)) }
    if owner == nil { beginning.append(say(MailWords.noOwner)) }
    let end = [say(MailWords.whenRight), say(MailWords.whenWrong)]
    let pages = reviews.map { review in
      (
        title: review.title, url: site.configuration(site.defaultLanguage).baseURL + site.pages[review.page].address.url,
        note: MailWords.due.filling(["date": date(review.due, language), "path": review.source])[authorLanguage]
      )
    }
    let subject = say(isOne ? MailWords.subjectOfOne : MailWords.subject)
    let items = pages.map { page -> String in
      let title = MailText.wrapped(page.title, first: "- ", then: "  ")
      return "\(title)\n\(MailText.wrapped(page.note, first: "  ", then: "  "))\n  \(page.url)"
    }
    var blocks = beginning.map { MailText.wrapped($0) } + items
    blocks += end.map { MailText.wrapped($0) }
    blocks.append("-- \n" + configuration.organisation.name)
    let text = blocks.joined(separator: "\n\n") + "\n"
    let paragraphs = { (texts: [String]) in texts.map { "<p>\($0.htmlEscaped)</p>\n" }.joined() }
    let list = pages.map { page in
      "<li><a href=\"\(page.url.htmlEscaped)\">\(page.title.htmlEscaped)</a><br>\(page.note.htmlEscaped)</li>\n"
    }
    let html = """
      <!DOCTYPE html>
      <html lang="\(language.code)">
      <head><meta charset="utf-8"><title>\(subject.htmlEscaped)</title></head>
      <body>
      \(paragraphs(beginning))<ul>
      \(list.joined())</ul>
      \(paragraphs(end))</body>
      </html>

      """
    message = MailMessage(
      from: (configuration.organisation.name, sender),
      to: address.map { (name ?? $0, $0) } ?? (configuration.organisation.name, sender), subject: subject,
      date: MailDate.text(site.timeOfBuild, on: configuration.clock), language: language.code, text: text, html: html,
      boundary: "baken-" + ContentHash(of: Array((text + html).utf8)).hexadecimal.prefix(24))
  }

  /// The language in which an owner is addressed: that of the site, or another that the site has, for those who do not speak the first.
  private static func language(of expert: Expert?, on site: Site) -> LanguageTag {
    let spoken = Set((expert?.languages ?? []).map(\.primary))
    guard !spoken.isEmpty else { return site.defaultLanguage }
    return site.languages.first { spoken.contains($0.primary) } ?? site.defaultLanguage
  }
}

/// The words of the drafts.
private enum MailWords {
  static let subjectOfOne = Words(en: "To review: “{title}”", nl: "Na te kijken: “{title}”")
  static let subject = Words(en: "To review: {count} pages of {site}", nl: "Na te kijken: {count} pagina’s van {site}")
  static let toOwner = Words(en: "Dear {name},", nl: "Beste {name},")
  static let toColleagues = Words(en: "Dear colleagues,", nl: "Beste collega’s,")
  static let onePage = Words(
    en: "The day has come on which somebody was to look at this page of {site} again. Is all of it still right?",
    nl: "Het is tijd om deze pagina van {site} opnieuw na te kijken. Klopt alles nog?")
  static let pages = Words(
    en: "The day has come on which somebody was to look at these pages of {site} again. Is all of it still right?",
    nl: "Het is tijd om deze pagina’s van {site} opnieuw na te kijken. Klopt alles nog?")
  static let ownerWithoutAddress = Words(
    en: "{name} looks after this, but has no mail address on the site: please pass it on.",
    nl: "{name} zorgt hiervoor, maar heeft op de site geen e-mailadres: geeft u het door?")
  static let noOwner = Words(
    en: "Nobody is named who looks after this. An owner: line in the file does that.",
    nl: "Er staat niet bij wie hiervoor zorgt. Zet dat in het bestand, met een regel owner:.")
  static let due = Words(en: "Due on {date}. File: {path}", nl: "Na te kijken op {date}. Bestand: {path}")
  static let whenRight = Words(
    en: "If all is right, give the file a new day: review: {day}",
    nl: "Klopt alles? Geef het bestand dan een nieuwe dag: review: {day}")
  static let whenWrong = Words(
    en: "If something is no longer right, mend it first, or answer this message with what should change.",
    nl: "Klopt er iets niet meer? Verbeter dat eerst, of antwoord op dit bericht met wat er anders moet.")
}
