import Diagnostics
import SiteModel

extension SiteRenderer {
  /// The files of `static/` that have the place of something that the site has already.
  public func rootFileFindings() -> [Diagnostic] {
    site.media.values.filter(\.isForRoot).compactMap { file in
      let path = file.outputPath
      let here = SourceRange(path: "\(site.folder)/\(file.contentPath)")
      if site.media[path] != nil {
        return taken(path, at: here, notes: [DiagnosticNote(.firstOne, at: SourceRange(path: "\(site.folder)/\(path)"))])
      }
      // A file cannot have the name of a folder, and a page stands in a folder of its own.
      guard let job = job(for: path, otherThan: .media) ?? job(for: path + "/index.html", otherThan: .media) else { return nil }
      guard case .page(let index) = job else { return taken(path, at: here) }
      return taken(path, at: here, notes: [DiagnosticNote(.firstOne, at: site.pages[index].wholeFile)])
    }
  }

  private func taken(_ path: String, at range: SourceRange, notes: [DiagnosticNote] = []) -> Diagnostic {
    Diagnostic(.rootFileTaken, at: range, ["path": path], notes: notes)
  }
}
