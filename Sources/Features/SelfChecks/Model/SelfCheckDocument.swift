import Diagnostics
import SiteModel

/// A self-check in one language: its rules, the same in every language, and its texts.
public struct SelfCheckDocument: Sendable {
  /// The identity that it shares with its translations, such as `ecvet-zelfcheck`.
  public var id: String
  /// The language of the texts.
  public var language: LanguageTag
  /// The file with the texts, as the user would type it.
  public var source: String
  /// The file's path in the site folder.
  public var contentPath: String
  /// What is asked, when, and what it counts for.
  public var questionnaire: Questionnaire
  /// What it is called.
  public var title: Located<String>
  /// The short name in navigation and breadcrumbs.
  public var menu: String?
  /// One or two sentences.
  public var summary: Located<String>
  /// The last part of the address.
  public var slug: Located<String>?
  /// Whether it is not finished.
  public var isDraft = false
  /// How long it takes.
  public var minutes: Int
  /// When it was last gone over.
  public var updated: CalendarDate?
  /// Who looks after it: a key of the site's owners.
  public var owner: Located<String>?
  /// What stands above the questions.
  public var introduction: MarkupBody
  /// What the result is not.
  public var disclaimer: MarkupBody
  /// Whom to ask when a dimension names nobody.
  public var contact: ContentLink?
  /// The version of a few questions, if there is one.
  public var quick: Quick?
  /// The documents that dimensions name.
  public var sources: [(id: String, source: FactSource)] = []
  /// The levels in words, by their places.
  public var levels: [LevelText] = []
  /// By the places of the questions in the questionnaire.
  public var questions: [QuestionText] = []
  /// By the places of the dimensions.
  public var dimensions: [DimensionText] = []
  /// Why a critical question limits a level; holds `{question}` and `{level}`.
  public var criticalCap: String?

  /// A document without texts, to be filled while reading.
  public init(
    id: String, language: LanguageTag, source: String, contentPath: String, questionnaire: Questionnaire, title: Located<String>,
    summary: Located<String>, minutes: Int, introduction: MarkupBody, disclaimer: MarkupBody
  ) {
    self.id = id
    self.language = language
    self.source = source
    self.contentPath = contentPath
    self.questionnaire = questionnaire
    self.title = title
    self.summary = summary
    self.minutes = minutes
    self.introduction = introduction
    self.disclaimer = disclaimer
  }

  /// The texts of the quick version.
  public struct Quick: Sendable {
    /// What the quick version is called.
    public var title: String
    /// One or two sentences.
    public var summary: String
    /// The last part of its address, below that of the whole.
    public var slug: Located<String>
    /// How long it takes.
    public var minutes: Int

    /// The texts.
    public init(title: String, summary: String, slug: Located<String>, minutes: Int) {
      self.title = title
      self.summary = summary
      self.slug = slug
      self.minutes = minutes
    }
  }

  /// A level in words.
  public struct LevelText: Sendable {
    /// What the level is called.
    public var name: String
    /// What it means, in a sentence.
    public var summary: String
    /// What to do at this level, in a word: the heading of its advice.
    public var step: String

    /// The words.
    public init(name: String, summary: String, step: String) {
      self.name = name
      self.summary = summary
      self.step = step
    }
  }

  /// A question in words.
  public struct QuestionText: Sendable {
    /// What is asked.
    public var text: String
    /// An explanation, in inline Markdown.
    public var help: MarkupBody?
    /// The label of the visitor's own note, in place of the theme's.
    public var note: String?
    /// By the places of the options.
    public var options: [String]

    /// The words.
    public init(text: String, help: MarkupBody?, note: String?, options: [String]) {
      self.text = text
      self.help = help
      self.note = note
      self.options = options
    }
  }

  /// A dimension in words.
  public struct DimensionText: Sendable {
    /// What the dimension is called.
    public var name: String
    /// What it is about, in a sentence.
    public var summary: String
    /// Whom to ask: an expert, a team or a page.
    public var contact: ContentLink?
    /// Keys of the self-check's sources.
    public var sources: [String] = []
    /// Keys of the glossary.
    public var terms: [Located<String>] = []
    /// Why each cap limits the level; holds `{level}`.
    public var caps: [String] = []
    /// By level.
    public var advice: [Advice?] = []

    /// The words.
    public init(name: String, summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  /// What to do at a level.
  public struct Advice: Sendable {
    /// What to do, in paragraphs and lists.
    public var text: MarkupBody
    /// What to read; shown under the title of what it leads to.
    public var links: [ContentLink]

    /// Advice.
    public init(text: MarkupBody, links: [ContentLink]) {
      self.text = text
      self.links = links
    }
  }
}

extension SelfCheckDocument {
  /// The identity among the contents of the site: the file's path without language and extension.
  public var contentID: String { Self.folder + id }

  /// Where self-checks are, in the site folder.
  public static let folder = "self-checks/"

  /// The short name in navigation and breadcrumbs.
  public var menuTitle: String { menu ?? title.value }

  /// Every link to other content.
  public var contentLinks: [ContentLink] {
    var links = introduction.links + disclaimer.links + [contact].compactMap(\.self) + questions.flatMap { $0.help?.links ?? [] }
    for dimension in dimensions {
      links += [dimension.contact].compactMap(\.self)
      links += dimension.advice.compactMap(\.self).flatMap { $0.text.links + $0.links }
    }
    return links
  }
}
