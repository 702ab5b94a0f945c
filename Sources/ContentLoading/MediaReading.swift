import Diagnostics
import SiteModel

extension SiteFolder {
  /// The files of `media/`, with the size of every image.
  func mediaFiles() -> [String: MediaFile] {
    var result: [String: MediaFile] = [:]
    for file in files where file.contentPath.hasPrefix("media/") {
      var media = MediaFile(
        contentPath: file.contentPath, diskPath: file.diskPath, size: file.size, dimensions: nil, imageFault: nil)
      if ImageHeader.extensions.contains(media.fileExtension) {
        switch readPrefix(of: file.diskPath, length: min(file.size, ImageHeader.bytesNeeded)) {
        case .success(let bytes):
          switch ImageHeader.read(bytes, fileExtension: media.fileExtension) {
          case .image(let dimensions): media.dimensions = dimensions
          case .fault(let reason): media.imageFault = reason
          }
        case .failure(let failure): media.imageFault = "it cannot be read (\(failure.reason))"
        }
      } else {
        media.imageFault = "it ends in .\(media.fileExtension)"
      }
      result[file.contentPath] = media
    }
    return result
  }
}
