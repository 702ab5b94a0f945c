import ContentLoading

/// Findings that one page describes: those whose identifiers begin with one of some words. The findings of a new feature get a page of
/// their own without an entry here.
struct FindingArea {
  /// The name of the file, which is the last part of the address in Dutch.
  let name: String
  /// The last part of the address in English.
  let slug: String
  let title: Words
  /// What stands in front of the dot.
  let groups: Set<String>

  /// A page for findings that none of the others describes, as those of a new feature: it is called after their group.
  init(ofGroup group: String) { self.init(group, group, en: group, nl: group, [group]) }

  private init(_ name: String, _ slug: String, en: String, nl: String, _ groups: Set<String>) {
    self.name = name
    self.slug = slug
    title = Words(en: en, nl: nl)
    self.groups = groups
  }

  /// In the order of the handbook.
  static let all = [
    FindingArea("bestanden", "files", en: "Files", nl: "Bestanden", ["file", "static", "media", "download"]),
    FindingArea(
      "gegevens", "front-matter", en: "The front matter and YAML", nl: "De gegevens bovenaan en YAML",
      ["yaml", "front-matter", "key", "text", "summary", "publication", "review", "section"]),
    FindingArea("tekst", "text", en: "Markdown and components", nl: "Markdown en onderdelen", ["markdown", "component"]),
    FindingArea(
      "links", "links", en: "Links, addresses and images", nl: "Links, adressen en afbeeldingen",
      ["link", "external", "address", "alias", "slug", "navigation", "image"]),
    FindingArea(
      "instellingen", "settings", en: "Settings of the site", nl: "Instellingen van de site",
      ["site", "audience", "topic", "region", "sector", "announcement", "security"]),
    FindingArea("vertalingen", "translations", en: "Translations", nl: "Vertalingen", ["translation"]),
    FindingArea(
      "bijeenkomsten", "events", en: "Events, news and experts", nl: "Bijeenkomsten, nieuws en experts",
      ["event", "news", "expert", "owner", "glossary"]),
    FindingArea("campagnes", "campaigns", en: "Campaigns", nl: "Campagnes", ["campaign"]),
    FindingArea("zelfchecks", "self-checks", en: "Self-checks", nl: "Zelfchecks", ["self-check"]),
    FindingArea(
      "diensten", "services", en: "Services and consent", nl: "Diensten en toestemming", ["service", "notice", "consent", "embed"]),
    FindingArea("advies", "advice", en: "Advice about texts", nl: "Advies over teksten", ["advice", "spelling"]),
    FindingArea(
      "thema", "theme", en: "The theme", nl: "Het thema", ["theme", "template", "strings", "style", "script", "drawing"]),
  ]
}
