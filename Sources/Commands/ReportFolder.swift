import Diagnostics
import Foundation
import Publishing
import SiteBuilder
import SiteModel
import SiteRendering

/// The folder for a report. A new report replaces the old one completely, so that files of two reports never end up together; a
/// folder of the site, and one with files that Baken did not make, is refused.
struct ReportFolder {
  let path: String
  let kind: OutputKind
  let site: String
  let force: Bool

  func write(_ files: [OutputFile]) throws {
    let staging = try SitePublisher(
      output: absolute(path), kind: kind, otherKinds: FeatureSet.builtIn.outputKinds, force: force, sources: [absolute(site)]
    ).begin()
    for file in files { try staging.write(file) }
    _ = try staging.commit()
    for file in files { print(StarterSite.written("\(path)/\(file.path)").shown) }
  }

  private func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}
