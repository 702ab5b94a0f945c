import Diagnostics
import SiteModel

/// Compares where the links of a site lead before and after a move.
struct SameTargets {
  let before: Site
  let after: Site
  let map: MoveMap

  init(before: Site, after: Site, _ map: MoveMap) {
    self.before = before
    self.after = after
    self.map = map
  }

  /// The place of the first link that leads to something else afterwards; nil when there is none.
  var firstDifference: SourceRange? {
    for page in before.pages {
      guard let index = after.page(map.id(page.id), in: page.language) else { return page.wholeFile }
      let moved = after.pages[index]
      let (links, newLinks) = (page.contentLinks, moved.contentLinks)
      let (images, newImages) = (page.contentImages.map(\.path), moved.contentImages.map(\.path))
      guard links.count == newLinks.count, images.count == newImages.count else { return page.wholeFile }
      for (link, new) in zip(links, newLinks) {
        let target = token(before.target(of: link.path, from: page.contentPath, in: page.language), of: before, isBefore: true)
        let newTarget = token(after.target(of: new.path, from: moved.contentPath, in: page.language), of: after, isBefore: false)
        guard target == newTarget, link.fragment == new.fragment else { return link.range }
      }
      for (image, new) in zip(images, newImages)
      where file(image, page.contentPath).map(newPath(of:)) != file(new, moved.contentPath) {
        return page.wholeFile
      }
    }
    return nil
  }

  private func newPath(of file: String) -> String { map.files[file] ?? file }

  private func file(_ path: String, _ place: String) -> String? {
    // An image elsewhere is the same from everywhere.
    if path.contains(":") { return path }
    return path.hasPrefix("/") ? String(path.dropFirst()) : resolvedPath(path, from: place)
  }

  /// What a link leads to, named as it is after the move.
  private func token(_ target: LinkTarget, of site: Site, isBefore: Bool) -> String {
    switch target {
    case .page(let index):
      let page = site.pages[index]
      return "page \(page.language) \(isBefore ? map.id(page.id) : page.id)"
    case .generated(let address): return "generated \(isBefore ? map.addresses[address.path] ?? address.path : address.path)"
    case .media(let path): return "media \(isBefore ? newPath(of: path) : path)"
    case .withheld(let id): return "withheld \(isBefore ? map.id(id) : id)"
    case .unreadable: return "unreadable"
    case .outside: return "outside"
    case .nothing: return "nothing"
    }
  }
}
