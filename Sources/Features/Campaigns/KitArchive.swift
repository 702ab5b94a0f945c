import ContentHashing
import Drawing
import Formats
import Foundation
import SiteModel
import SiteRendering

/// The ZIP file of a campaign's kit, and the images in it, which are published elsewhere on the site.
extension CampaignView {
  /// The kit as a ZIP file, in a folder whose name is made from a hash of its content.
  func archive(of files: [KitFiles.File], _ pictures: [KitFiles.Picture], below kit: SiteAddress) -> KitFiles.File {
    var stamps = pictures.map { $0.name + $0.stamp }
    for file in files {
      if case .bytes(let bytes) = file.content {
        stamps.append(file.name + ContentHash(of: bytes).hexadecimal)
      } else {
        stamps.append(file.path)
      }
    }
    let folder = kit.path + ContentHash(of: Array(stamps.joined(separator: " ").utf8)).hexadecimal.prefix(16) + "/"
    let top = "\(campaign.code.value)-\(page.language)"
    let modified = lastChange
    let contents = files.map { ("\(top)/\($0.name)", $0.content) } + pictures.map { ("\(top)/\($0.name)", $0.content) }
    return KitFiles.File(
      name: top + ".zip", path: folder + top + ".zip",
      content: .made(
        by: {
          let files = try contents.map { (path: $0.0, bytes: try $0.1.bytes()) }
          return try ZipArchive.bytes(of: files.sorted { $0.path < $1.path }, modified: modified)
        },
        // The name of an author's file does not change with its content.
        isNamedByContent: pictures.allSatisfy(\.isNamedByContent)))
  }

  /// The cards, with names that tell their use, and the images of posts.
  func pictures(_ drawings: Drawings) -> [KitFiles.Picture] {
    let own = CardSize.allCases.map { (name: "card-\($0.rawValue).png", card: ownCard($0)) }
    var seen = Set(own.map(\.card))
    let others = campaign.posts.filter { $0.image == nil }.compactMap { post in
      let card = postCard(post)
      return seen.insert(card).inserted ? (name: "card-\(card.name)-\(card.size.rawValue).png", card: card) : nil
    }
    let cards = (own + others).map { name, card in
      KitFiles.Picture(
        name: name, stamp: drawings.cards.fingerprint(card.content, card.size),
        content: .made(by: { try drawings.cards.png(card.content, card.size) }, isNamedByContent: true))
    }
    return cards + campaign.posts.compactMap(ownPicture)
  }

  private func ownPicture(by post: CampaignPost) -> KitFiles.Picture? {
    guard let image = post.image, case .media(let path) = site.target(of: image.value, from: page.contentPath, in: page.language),
      let media = site.media[path]
    else { return nil }
    let suffix = path.split(separator: ".").last.map { "." + $0 } ?? ""
    return KitFiles.Picture(
      name: "picture-\(post.id.value)\(suffix)", stamp: "\(path) \(media.size)", content: .copy(of: media.source))
  }
}

extension KitFiles {
  /// An image of the kit that is published elsewhere on the site.
  struct Picture {
    /// The file name for people who download it.
    let name: String
    /// Changes with the content.
    let stamp: String
    let content: OutputFile.Content

    var isNamedByContent: Bool { if case .copy = content { false } else { true } }
  }
}

extension OutputFile.Content {
  /// The bytes, made or read now.
  fileprivate func bytes() throws -> [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .made(let make, _): try make()
    case .copy(let source): try source.contents()
    }
  }
}
