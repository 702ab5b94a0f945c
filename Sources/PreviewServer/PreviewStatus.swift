import Diagnostics

extension Preview {
  /// The state of the preview at a moment.
  struct Status: Sendable {
    /// The last version of the site that could be shown.
    var shown: RenderedSite?
    /// The problems in the current files.
    var problems: [Problem] = []
    /// The advice about the texts, of the last version that was looked at.
    var advice: [Diagnostic] = []
    /// Whether the current files could be read completely.
    var isCurrent = false
    var includesDrafts: Bool
    let language: AuthorLanguage
    let frame: FrameAdditions?
    /// Increases with every change to the overview page.
    var revision = 0
  }
}
