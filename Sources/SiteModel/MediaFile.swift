import Diagnostics
import SourceFiles

/// A file that is published unchanged: from `media/`, or from `static/`, whose files are published at the root of the site.
public struct MediaFile: Sendable {
  /// The path in the site folder, `media/…` or `static/…`.
  public var contentPath: String
  public var source: SourceFile
  /// In bytes.
  public var size: Int
  /// Width and height, if it is an image that browsers show.
  public var dimensions: ImageDimensions?
  /// Why it cannot be shown as an image; nil when it can.
  public var imageFault: Words?

  /// What an SVG image could do in a browser besides being shown.
  public var hazards: [Hazard] = []

  /// What the content really is, if it does not match the extension; nil if it does.
  public var disguise: Words?

  /// A place in an image that can do more than draw.
  public struct Hazard: Sendable, Hashable {
    /// From 1.
    public var line: Int
    /// From 1.
    public var column: Int
    /// What it is.
    public var what: Words

    public init(line: Int, column: Int, what: Words) {
      self.line = line
      self.column = column
      self.what = what
    }
  }

  public init(contentPath: String, source: SourceFile, size: Int, dimensions: ImageDimensions?, imageFault: Words?) {
    self.contentPath = contentPath
    self.source = source
    self.size = size
    self.dimensions = dimensions
    self.imageFault = imageFault
  }

  /// The folder of files that are published at the root of the site.
  public static let rootFolder = "static/"

  /// Whether it is published at the root of the site.
  public var isForRoot: Bool { contentPath.hasPrefix(Self.rootFolder) }

  /// The path as the user would type it, even if symbolic links lead to it.
  public var displayPath: String { "\(source.root.displayPath)/\(contentPath)" }

  /// The path in the output folder.
  public var outputPath: String { isForRoot ? String(contentPath.dropFirst(Self.rootFolder.count)) : contentPath }

  /// The address on the site, percent-encoded.
  public var url: String { "/" + percentEncodedPath(outputPath) }

  /// Whether social networks and mail programs show it: they support neither SVG nor AVIF.
  public var canBeShared: Bool { dimensions != nil && Self.sharedExtensions.contains(fileExtension) }

  private static let sharedExtensions: Set<String> = ["png", "jpg", "jpeg", "gif", "webp"]

  /// The file extension in lower case, without its dot; empty when there is none.
  public var fileExtension: String {
    guard let name = contentPath.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return ""
    }
    return name[name.index(after: dot)...].lowercased()
  }
}

/// The size of an image in CSS pixels.
public struct ImageDimensions: Sendable, Hashable {
  public var width: Int
  public var height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
