import SiteRendering

/// What the pages of the site get so that an application on another origin can show them in a frame.
public struct FrameAdditions: Sendable {
  /// The files that the pages may load, by their names in `/.baken/desk/`.
  let files: [String: [UInt8]]
  /// The script among them that every page loads as a module.
  private let script: String
  /// The origin that may show the pages.
  private(set) var origin = ""

  public init(files: [String: [UInt8]], script: String) {
    self.files = files
    self.script = script
  }

  static let folder = PageAdditions.folder + "desk/"

  func shown(by origin: String) -> FrameAdditions {
    var result = self
    result.origin = origin
    return result
  }

  /// The element for the head of a page.
  var element: String {
    "<script type=\"module\" src=\"\(Self.folder)\(script)?desk=\(origin.replacing(":", with: "%3A").replacing("/", with: "%2F"))\"></script>"
  }

  /// The headers of a page, with permission for the frame.
  func headers(_ headers: [ResponseHeader]) -> [ResponseHeader] {
    headers.compactMap { header in
      switch header.name {
      case "X-Frame-Options", "Cross-Origin-Opener-Policy": return nil
      case "Content-Security-Policy":
        let directives = header.value.split(separator: ";").map { $0.drop { $0 == " " } }.filter {
          !$0.hasPrefix("frame-ancestors")
        }
        return ResponseHeader(
          name: header.name, value: (directives.map(String.init) + ["frame-ancestors \(origin)"]).joined(separator: "; "))
      default: return header
      }
    }
  }
}
