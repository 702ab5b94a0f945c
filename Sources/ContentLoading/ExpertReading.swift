import Diagnostics
import SiteModel

extension Expert {
  /// Reads what an expert's front matter says beside the keys of every page.
  static func read(_ reader: inout MappingReader) -> Expert {
    let kind = reader.choice("kind", of: Kind.self)
    if kind == nil, reader.mapping["kind"] == nil { reader.reportMissing("kind", example: "kind: team") }
    var expert = Expert(kind: kind ?? .team)
    expert.role = reader.text("role")?.value
    expert.organisation = reader.text("organisation")?.value
    expert.sortKey = reader.text("sort-as")?.value
    expert.regions = reader.texts("regions")
    expert.sectors = reader.texts("sectors")
    expert.languages = reader.texts("languages", example: "[nl, en]").compactMap { text in
      if let tag = LanguageTag(text.value) { return tag }
      reader.add([Diagnostic(.notALanguage, at: text.range, ["value": text.value])])
      return nil
    }
    expert.email = reader.mailAddress("email")
    expert.publishesEmailInData = reader.flag("email-in-data") ?? false
    expert.telephone = telephone(&reader)
    expert.links = links(&reader)
    expert.members = reader.texts("members", example: "[first-person, second-person]")
    if !expert.members.isEmpty, expert.kind == .person, let entry = reader.mapping["members"] {
      reader.add([Diagnostic(.personWithMembers, at: entry.keyRange)])
    }
    expert.consent = reader.date("published-with-consent")?.value
    expert.left = reader.date("left")
    return expert
  }

  private static func telephone(_ reader: inout MappingReader) -> TelephoneNumber? {
    guard let text = reader.text("telephone", example: "\"+31301234567\"") else { return nil }
    if let number = TelephoneNumber(text.value) { return number }
    reader.add([Diagnostic(.badTelephone, at: text.range, ["value": text.value])])
    return nil
  }

  private static func links(_ reader: inout MappingReader) -> [ExternalLink] {
    reader.mappings("links", example: "links: [{label: …, url: https://…}]").compactMap { mapping in
      var part = MappingReader(mapping, what: "a link")
      defer { reader.add(part.finish()) }
      let label = part.requiredText("label", example: "LinkedIn")
      let url = part.requiredText("url", example: "https://example.org/")
      guard !url.value.isEmpty else { return nil }
      if isWebAddress(url.value) { return ExternalLink(label: label.value, url: url.value) }
      part.reportBad(url, key: "url", reason: "it is no https:// or http:// address", example: "https://example.org/")
      return nil
    }
  }
}
