import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import Theming

/// `baken theme`
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "What the theme is made of, and what templates may use.",
    subcommands: [ThemeList.self, ThemeValues.self, ThemeEject.self])
}

/// What the commands about the theme ask.
struct ThemeOptions: ParsableArguments {
  @OptionGroup var siteOption: SiteOption
  var site: String { siteOption.folder }

  @OptionGroup var language: LanguageOption

  func inventory() throws(ThemeMissing) -> ThemeInventory { try ThemeInventory(site: site) }
}

/// `baken theme list`
struct ThemeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the files of the theme, and which of them the site replaces or adds.",
    discussion: "To change a built-in file, copy it into the site with baken theme eject.")

  @OptionGroup var options: ThemeOptions

  func run() throws {
    let words = ThemeWords(in: Terminal.language)
    let files = try options.inventory().files
    let width = (files.map(\.name.count).max() ?? 0) + 2
    for file in files {
      let origin = words[file.origin]
      print(origin.isEmpty ? file.name : file.name.padding(toLength: width, withPad: " ", startingAt: 0) + origin)
    }
  }
}

/// `baken theme values`
struct ThemeValues: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "values",
    abstract: "List the values that a template may use.",
    discussion: """
      Without a name, it lists the templates that are filled themselves; the others are parts of these. Of a part it lists what any
      of the templates that include it may use.

        baken theme values event
        baken theme values layouts/brochure
      """)

  @Argument(help: "The name of a template, such as event.")
  var template: String?

  @OptionGroup var options: ThemeOptions

  func run() throws {
    let inventory = try options.inventory()
    guard let template else {
      for name in inventory.filledTemplates { print(name) }
      return
    }
    guard let values = inventory.values(of: template) else {
      let known = inventory.templates
      let missing = Words(en: "there is no template “\(template)”", nl: "er is geen sjabloon “\(template)”")
      if let places = inventory.places(ofValue: template) {
        throw ValidationError(missing + ThemeWords.value + places + ".")
      }
      let values = Words(en: "", nl: "").naming(template, among: inventory.valueNames, orElse: ThemeWords.hint)
      throw ValidationError((missing + ".").naming(template, among: known, orElse: values))
    }
    for line in ThemeValueLines(in: Terminal.language).lines(of: values) { print(line) }
  }
}

/// `baken theme eject`
struct ThemeEject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Copy a built-in file of the theme into the site, to change it there.",
    discussion: """
      A later build says when the original has changed since. Of texts, write only those that you change, in theme/strings/.

        baken theme eject event
        baken theme eject styles/home/10-home.css
      """)

  @Argument(help: "The name of the file: of a template alone, of others with their folder.")
  var name: String

  @OptionGroup var options: ThemeOptions

  func run() throws {
    let inventory = try options.inventory()
    let path = inventory.builtIn.contains(name) ? name : "templates/\(name).mustache"
    guard inventory.builtIn.contains(path) else {
      let known = inventory.builtIn.map { $0.hasPrefix("templates/") ? String($0.dropFirst(10).dropLast(9)) : $0 }
      let missing = Words(
        en: "the built-in theme has no file “\(name)”.", nl: "het ingebouwde thema heeft geen bestand “\(name)”.")
      throw ValidationError(missing.naming(name, among: known, orElse: ThemeWords.hint))
    }
    guard !path.hasPrefix("strings/") else {
      throw ValidationError(
        Words(
          en: "texts are replaced one by one: write those that you change in \(options.site)/theme/\(path).",
          nl: "teksten vervangt u een voor een: schrijf wat u verandert in \(options.site)/theme/\(path)."))
    }
    let place = try StarterSite(options.site)
    let target = "theme/\(path)"
    guard !FileManager.default.fileExists(atPath: "\(place.folder)/\(target)") else {
      throw ValidationError(StarterSite.alreadyThere("\(place.folder)/\(target)"))
    }
    guard let original = inventory.original(path) else {
      throw CommandFailure(Words(en: "\(path) cannot be read", nl: "\(path) is niet te lezen"))
    }
    try place.write(original.bytes, to: target)
    try place.note(original: path, fingerprint: original.fingerprint)
  }
}

/// The values of a template in lines, with what lists hold below them.
private struct ThemeValueLines {
  let language: AuthorLanguage

  init(in language: AuthorLanguage) { self.language = language }

  func lines(of values: TemplateValueSet) -> [String] {
    let rows = rows(of: values, indentation: "", within: [])
    let width = min(40, rows.map(\.name.count).max() ?? 0) + 2
    let types = (rows.map(\.type.count).max() ?? 0) + 2
    return rows.map { row in
      row.name.padding(to: width) + row.type.padding(to: types) + row.words
    }
  }

  private func rows(
    of set: TemplateValueSet, indentation: String, within outer: [TemplateValueSet]
  ) -> [(name: String, type: String, words: String)] {
    set.values.flatMap { value -> [(name: String, type: String, words: String)] in
      let own = (indentation + value.name, value.type.words[language], value.words[language])
      guard let inner = value.type.inner, !outer.contains(where: { $0 === inner }) else { return [own] }
      return [own] + rows(of: inner, indentation: indentation + "  ", within: outer + [set])
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}

/// The words of the commands about the theme.
private struct ThemeWords {
  static let hint = Words(en: " baken theme list names them all.", nl: " baken theme list noemt ze alle.")

  static let value = Words(en: "; the value with this name is known ", nl: "; de waarde met deze naam is bekend ")

  private let language: AuthorLanguage

  init(in language: AuthorLanguage) { self.language = language }

  subscript(origin: ThemeInventory.Origin) -> String {
    switch origin {
    case .builtIn: ""
    case .replaced: Words(en: "replaced by the site", nl: "vervangen door de site")[language]
    case .added: Words(en: "added by the site", nl: "toegevoegd door de site")[language]
    }
  }
}
