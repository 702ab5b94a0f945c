import ContentLoading
import MarkdownRendering
import SiteModel

extension ThemeStrings {
  /// The words in rendered Markdown.
  var markdown: MarkdownStrings {
    MarkdownStrings(
      alertNote: text("alerts.note"), alertTip: text("alerts.tip"),
      alertImportant: text("alerts.important"), alertWarning: text("alerts.warning"), alertCaution: text("alerts.caution"),
      table: text("markdown.table"), footnotes: text("markdown.footnotes"), footnoteReference: text("markdown.footnote"),
      footnoteBack: text("markdown.footnote-back"), taskDone: text("markdown.task-done"), taskOpen: text("markdown.task-open"))
  }
}

extension ThemeStrings {
  var addressWords: AddressWords {
    AddressWords(texts(below: "addresses").mapValues(Slug.from))
  }
}
