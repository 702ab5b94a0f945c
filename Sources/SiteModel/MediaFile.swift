/// A file of the site that is published as it is: of `media/`, or of `static/`, whose files stand at the root of the site.
public struct MediaFile: Sendable {
  /// Its path in the site folder, `media/…` or `static/…`.
  public var contentPath: String
  /// Its path on this machine.
  public var diskPath: String
  /// Its size in bytes.
  public var size: Int
  /// Its width and height in pixels, when it is an image that browsers show.
  public var dimensions: ImageDimensions?
  /// Why it cannot be shown as an image; nil when it can.
  public var imageFault: String?

  /// A file.
  public init(contentPath: String, diskPath: String, size: Int, dimensions: ImageDimensions?, imageFault: String?) {
    self.contentPath = contentPath
    self.diskPath = diskPath
    self.size = size
    self.dimensions = dimensions
    self.imageFault = imageFault
  }

  /// The folder of files for the root of the site.
  public static let rootFolder = "static/"

  /// Whether it stands at the root of the site.
  public var isForRoot: Bool { contentPath.hasPrefix(Self.rootFolder) }

  /// Its place in the output.
  public var outputPath: String { isForRoot ? String(contentPath.dropFirst(Self.rootFolder.count)) : contentPath }

  /// The file's address on the site, percent-encoded.
  public var url: String { "/" + percentEncodedPath(outputPath) }

  /// The file name's extension in lower case, without its dot; empty when there is none.
  public var fileExtension: String {
    guard let name = contentPath.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return ""
    }
    return name[name.index(after: dot)...].lowercased()
  }
}

/// The size of an image, in CSS pixels.
public struct ImageDimensions: Sendable, Hashable {
  /// Width in pixels.
  public var width: Int
  /// Height in pixels.
  public var height: Int

  /// A size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
