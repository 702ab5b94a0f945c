import Diagnostics
import SiteModel

extension SiteFolder.File {
  /// A file of `media/`, with its size when it is an image.
  func mediaFile() -> MediaFile {
    var media = MediaFile(contentPath: contentPath, diskPath: diskPath, size: size, dimensions: nil, imageFault: nil)
    guard ImageHeader.extensions.contains(media.fileExtension) else {
      media.imageFault = "it ends in .\(media.fileExtension)"
      return media
    }
    switch readPrefix(of: diskPath, length: min(size, ImageHeader.bytesNeeded)) {
    case .success(let bytes):
      switch ImageHeader.read(bytes, fileExtension: media.fileExtension) {
      case .image(let dimensions): media.dimensions = dimensions
      case .fault(let reason): media.imageFault = reason
      }
    case .failure(let failure): media.imageFault = "it cannot be read (\(failure.reason))"
    }
    return media
  }
}
