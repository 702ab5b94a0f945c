import Diagnostics
import SiteModel

/// A self-check in one language: its rules, which are the same in every language, and its texts.
public struct SelfCheckDocument: Sendable {
  /// The identity shared with its translations, such as `ecvet-zelfcheck`.
  public var id: String
  public var language: LanguageTag
  /// The file with the texts, as the user would type it.
  public var source: String
  /// The file's path in the site folder.
  public var contentPath: String
  /// The rules.
  public var questionnaire: Questionnaire
  public var title: Located<String>
  /// The short name in navigation and breadcrumbs.
  public var menu: String?
  /// One or two sentences.
  public var summary: Located<String>
  /// The last part of the address.
  public var slug: Located<String>?
  /// Old addresses.
  public var aliases: [Located<String>] = []
  public var isDraft = false
  /// How long it takes, in minutes.
  public var minutes: Int
  /// When it was last revised.
  public var updated: CalendarDate?
  /// The maintainer: a key of the site's owners.
  public var owner: Located<String>?
  /// The text above the questions.
  public var introduction: MarkupBody
  /// The limits of the result's meaning.
  public var disclaimer: MarkupBody
  /// The contact for dimensions without their own.
  public var contact: ContentLink?
  /// The short version with fewer questions, if there is one.
  public var quick: Quick?
  /// The documents that dimensions refer to.
  public var sources: [(id: String, source: FactSource)] = []
  /// The texts of the levels, with the indices of the questionnaire.
  public var levels: [LevelText] = []
  /// The texts of the questions, with the indices of the questionnaire.
  public var questions: [QuestionText] = []
  /// The texts of the dimensions, with the indices of the questionnaire.
  public var dimensions: [DimensionText] = []
  /// Why a critical question limits a level; contains `{question}` and `{level}`.
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
    public var title: String
    /// One or two sentences.
    public var summary: String
    /// The last part of its address, below that of the complete version.
    public var slug: Located<String>
    /// How long it takes, in minutes.
    public var minutes: Int

    public init(title: String, summary: String, slug: Located<String>, minutes: Int) {
      self.title = title
      self.summary = summary
      self.slug = slug
      self.minutes = minutes
    }
  }

  public struct LevelText: Sendable {
    public var name: String
    /// What the level means, in a sentence.
    public var summary: String
    /// What to do at this level, in a word: the heading of its advice.
    public var step: String

    public init(name: String, summary: String, step: String) {
      self.name = name
      self.summary = summary
      self.step = step
    }
  }

  public struct QuestionText: Sendable {
    public var text: String
    /// An explanation, in inline Markdown.
    public var help: MarkupBody?
    /// The label of the visitor's own note, replacing the theme's.
    public var note: String?
    /// The texts of the options, with the indices of the question.
    public var options: [String]

    public init(text: String, help: MarkupBody?, note: String?, options: [String]) {
      self.text = text
      self.help = help
      self.note = note
      self.options = options
    }
  }

  public struct DimensionText: Sendable {
    public var name: String
    /// What it is about, in a sentence.
    public var summary: String
    /// The contact: an expert, a team or a page.
    public var contact: ContentLink?
    /// Keys of the self-check's sources.
    public var sources: [String] = []
    /// Keys of the glossary.
    public var terms: [Located<String>] = []
    /// Why each cap limits the level; contains `{level}`.
    public var caps: [String] = []
    /// The advice by level.
    public var advice: [Advice?] = []

    public init(name: String, summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  /// The advice for a level.
  public struct Advice: Sendable {
    /// What to do, in paragraphs and lists.
    public var text: MarkupBody
    /// What to read; each link's text is the title of its target.
    public var links: [ContentLink]

    public init(text: MarkupBody, links: [ContentLink]) {
      self.text = text
      self.links = links
    }
  }
}

extension SelfCheckDocument {
  /// The identity in the site: the file's path without language and extension.
  public var contentID: String { Self.folder + id }

  /// The folder of self-checks in the site folder.
  public static let folder = "self-checks/"

  /// The short name in navigation and breadcrumbs.
  public var menuTitle: String { menu ?? title.value }

  /// All links to other content.
  public var contentLinks: [ContentLink] {
    var links = introduction.links + disclaimer.links + [contact].compactMap(\.self) + questions.flatMap { $0.help?.links ?? [] }
    for dimension in dimensions {
      links += [dimension.contact].compactMap(\.self)
      links += dimension.advice.compactMap(\.self).flatMap { $0.text.links + $0.links }
    }
    return links
  }
}
