import MarkdownRendering

extension ThemeStrings {
  /// The words that Markdown's own HTML needs.
  var markdown: MarkdownStrings {
    MarkdownStrings(
      headingAnchor: text("markdown.heading-anchor"), alertNote: text("alerts.note"), alertTip: text("alerts.tip"),
      alertImportant: text("alerts.important"), alertWarning: text("alerts.warning"), alertCaution: text("alerts.caution"),
      table: text("markdown.table"), footnotes: text("markdown.footnotes"), footnoteReference: text("markdown.footnote"),
      footnoteBack: text("markdown.footnote-back"), taskDone: text("markdown.task-done"), taskOpen: text("markdown.task-open"))
  }
}
