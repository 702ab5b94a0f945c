import Diagnostics
import SiteModel
import SourceFiles

extension SiteFolder.File {
  /// A file of `media/` or `static/`, with its size if it is an image.
  func mediaFile() -> MediaFile {
    var media = MediaFile(contentPath: contentPath, source: source, size: size, dimensions: nil, imageFault: nil)
    if !media.isForRoot, MediaContent.isChecked(media.fileExtension),
      let head = try? source.contents(atMost: min(size, MediaContent.bytesNeeded))
    {
      media.disguise = MediaContent.disguise(head, fileExtension: media.fileExtension)
    }
    guard ImageHeader.extensions.contains(media.fileExtension) else {
      media.imageFault = Words(
        en: "its name ends in .\(media.fileExtension)", nl: "de naam eindigt op .\(media.fileExtension)")
      return media
    }
    do throws(SourceFailure) {
      var bytes = try source.contents(atMost: min(size, ImageHeader.bytesNeeded))
      if size > bytes.count, ImageHeader.needsWholeFile(bytes, fileExtension: media.fileExtension) {
        bytes = try source.contents(atMost: size)
      }
      if media.fileExtension == "svg", !media.isForRoot {
        if size > bytes.count { bytes = try source.contents(atMost: size) }
        media.hazards = SVGSafety.hazards(in: bytes)
      }
      switch ImageHeader.read(bytes, fileExtension: media.fileExtension) {
      case .image(let dimensions): media.dimensions = dimensions
      case .fault(let reason): media.imageFault = reason
      }
    } catch {
      media.imageFault = Words(en: "it cannot be read ({reason})", nl: "het bestand is niet te lezen ({reason})").filling([
        "reason": error.reason
      ])
    }
    return media
  }
}
