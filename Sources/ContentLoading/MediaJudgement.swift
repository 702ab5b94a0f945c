import SiteModel

/// What type of media some bytes are that somebody wants to add to a site, judged by the bytes and not by a name.
public struct MediaJudgement: Sendable {
  /// The extension that files of this type have.
  public let fileExtension: String
  /// Width and height of an image.
  public let dimensions: ImageDimensions?

  /// Nil for anything but a PDF or an image that browsers show, and for an SVG image that holds more than a drawing, such as a script.
  public init?(of bytes: [UInt8]) {
    for type in ["png", "jpg", "gif", "webp", "avif"] {
      if case .image(let dimensions) = ImageHeader.read(bytes, fileExtension: type) {
        self.init(type, dimensions)
        return
      }
    }
    if bytes.starts(with: "%PDF-".utf8) {
      self.init("pdf", nil)
      return
    }
    guard case .image(let dimensions) = ImageHeader.read(bytes, fileExtension: "svg"), SVGSafety.hazards(in: bytes).isEmpty else {
      return nil
    }
    self.init("svg", dimensions)
  }

  private init(_ fileExtension: String, _ dimensions: ImageDimensions?) {
    self.fileExtension = fileExtension
    self.dimensions = dimensions
  }
}
