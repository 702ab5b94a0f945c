/// A file in `media/`.
public struct MediaFile: Sendable {
  /// Its path in the site folder, `media/…`.
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

  /// The file's address on the site, percent-encoded.
  public var url: String { "/" + percentEncodedPath(contentPath) }

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
