import ArgumentParser
import ContentLoading
import Diagnostics
import SiteBuilder
import SiteModel
import SiteRendering

/// `baken new NAME TITLE` for a kind of content that a site declares.
struct NewDeclaredFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "declared",
    abstract: "Write the beginning of a file of a kind that the site declares in types/.",
    shouldDisplay: false)

  @Argument(help: "The name of the kind: that of its file in types/.")
  var kind: String

  @Argument(help: "The title.")
  var title: String?

  @OptionGroup var siteOption: SiteOption
  var site: String { siteOption.folder }

  @OptionGroup var language: LanguageOption

  func run() throws {
    let place = try StarterSite(site)
    let declared = DeclaredFeatures.read(site: site).kinds
    guard let type = declared.first(where: { $0.name == kind }) else {
      let known = Self.builtIn + declared.map(\.name)
      let missing = Words(en: "there is no kind of content “\(kind)”.", nl: "er is geen soort inhoud “\(kind)”.")
      throw ValidationError(missing.naming(kind, among: known))
    }
    guard let title else {
      throw ValidationError(
        Words(en: "the title is missing: baken new \(kind) \"Title\".", nl: "de titel ontbreekt: baken new \(kind) \"Titel\"."))
    }
    let slug = Slug.from(title)
    guard !slug.isEmpty else { throw ValidationError(StarterSite.emptyTitle) }
    let text = type.fileKind.beginning(in: place.authorLanguage)
      .replacing("%TITLE%", with: Starter.quoted(TypedTitle.title(title)))
    try place.write(text, to: "\(type.folder)/\(slug).md")
  }

  private static var builtIn: [String] {
    ["site", "page"] + FeatureSet.builtIn.readers.newFiles.map { $0.name }
  }
}
