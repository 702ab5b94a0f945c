import ContentLoading
import Diagnostics
import SiteModel

extension Expert {
  /// Reads the front matter of an expert, except the keys of every page.
  static func read(_ reader: inout MappingReader) -> Expert {
    var expert = Expert(kind: reader.choice(ExpertKeys.kind) ?? .team)
    expert.role = reader.text(ExpertKeys.role)?.value
    expert.organisation = reader.text(ExpertKeys.organisation)?.value
    expert.sortKey = reader.text(ExpertKeys.sortAs)?.value
    expert.regions = reader.texts(ExpertKeys.regions)
    expert.sectors = reader.texts(ExpertKeys.sectors)
    expert.languages = reader.languages(ExpertKeys.languages)
    expert.email = reader.mailAddress(ExpertKeys.email)
    expert.publishesEmailInData = reader.flag(ExpertKeys.emailInData)
    expert.telephone = telephone(&reader)
    expert.links = links(&reader)
    expert.members = reader.texts(ExpertKeys.members)
    if !expert.members.isEmpty, expert.kind == .person, let entry = reader.entry(ExpertKeys.members) {
      reader.add([Diagnostic(.personWithMembers, at: entry.keyRange)])
    }
    expert.consent = reader.date(ExpertKeys.consent)?.value
    expert.left = reader.date(ExpertKeys.left)
    return expert
  }

  private static func telephone(_ reader: inout MappingReader) -> TelephoneNumber? {
    guard let text = reader.text(ExpertKeys.telephone) else { return nil }
    if let number = TelephoneNumber(text.value) { return number }
    reader.add([Diagnostic(.badTelephone, at: text.range, ["value": text.value])])
    return nil
  }

  private static func links(_ reader: inout MappingReader) -> [ExternalLink] {
    reader.groups(ExpertKeys.links).compactMap { link in
      var part = link
      defer { reader.add(part.finish()) }
      let label = part.text(ExternalLinkKeys.label)
      let url = part.text(ExternalLinkKeys.url)
      guard !url.value.isEmpty else { return nil }
      guard let fault = AddressFault.ofWebAddress(url.value) else { return ExternalLink(label: label.value, url: url.value) }
      part.reportBadAddress(url, ExternalLinkKeys.url, reason: fault)
      return nil
    }
  }
}
