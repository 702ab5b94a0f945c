import Diagnostics
import SiteRendering

/// A page of the handbook about the findings of the groundwork whose identifiers begin with one of some words.
struct FindingGroups {
  let area: FindingArea
  /// What stands in front of the dot.
  let groups: Set<String>

  private init(_ name: String, _ slug: String, en: String, nl: String, _ groups: Set<String>) {
    area = FindingArea(name, slug: slug, en: en, nl: nl)
    self.groups = groups
  }

  /// In the order of the handbook.
  static let ofGroundwork = [
    FindingGroups("bestanden", "files", en: "Files", nl: "Bestanden", ["file", "static", "media", "consent"]),
    FindingGroups(
      "gegevens", "front-matter", en: "The front matter and YAML", nl: "De gegevens bovenaan en YAML",
      ["yaml", "front-matter", "key", "text", "summary", "publication", "review", "section", "advice"]),
    FindingGroups("tekst", "text", en: "Markdown and components", nl: "Markdown en onderdelen", ["markdown", "component"]),
    FindingGroups(
      "links", "links", en: "Links, addresses and images", nl: "Links, adressen en afbeeldingen",
      ["link", "external", "address", "alias", "slug", "navigation", "image"]),
    FindingGroups(
      "instellingen", "settings", en: "Settings of the site", nl: "Instellingen van de site",
      ["site", "audience", "topic", "region", "sector", "announcement", "security", "search"]),
    FindingGroups("vertalingen", "translations", en: "Translations", nl: "Vertalingen", ["translation"]),
    FindingGroups(
      "thema", "theme", en: "The theme", nl: "Het thema", ["theme", "template", "strings", "style", "script", "drawing"]),
  ]
}
