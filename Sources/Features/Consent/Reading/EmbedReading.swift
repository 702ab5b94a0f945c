import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads the components `video` and `social-post`.
struct EmbedReader: ComponentReader {
  let name: String
  let words: Words
  let keys: KeySet
  let kind: Embed.Kind
  let template = "component-embed"
  private let url: Key<KeyPayload.NeededText>
  private let title: Key<KeyPayload.NeededText>

  static let video = EmbedReader(
    name: "video", words: Words(en: "a video of another site", nl: "een video van een andere site"), keys: EmbedKeys.video,
    kind: .video, url: EmbedKeys.videoURL, title: EmbedKeys.videoTitle)
  static let post = EmbedReader(
    name: "social-post", words: Words(en: "a post of another site", nl: "een bericht van een andere site"), keys: EmbedKeys.post,
    kind: .post, url: EmbedKeys.postURL, title: EmbedKeys.postTitle)

  func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    let page = reader.text(url)
    let title = reader.text(self.title)
    let text = reader.inline(EmbedKeys.text, markdown)
    let shape = kind == .video ? reader.choice(EmbedKeys.shape) : .wide
    let frame = reader.text(EmbedKeys.frame)
    guard checked(page, url, &reader), frame.map({ checked($0, EmbedKeys.frame, &reader) }) ?? true else { return nil }
    guard let address = frame ?? FrameAddress.known(for: page.value).map({ Located($0, at: page.range) }) else {
      reader.add([Diagnostic(.unknownFrame, at: page.range, ["url": page.value])])
      return nil
    }
    return Embed(
      kind: kind, url: page, frame: address, title: markdown.typographic(title.value), text: text, shape: shape)
  }

  /// Whether an address can be embedded; a missing one was reported before.
  private func checked<Payload>(_ address: Located<String>, _ key: Key<Payload>, _ reader: inout MappingReader) -> Bool {
    guard !address.value.isEmpty else { return false }
    guard isWebAddress(address.value), WebAddress(address.value) != nil else {
      reader.reportBad(address, key, reason: .notSecureAddress, example: EmbedKeys.videoURL.declaration.example)
      return false
    }
    return true
  }
}

extension Words {
  /// Why a text cannot be the address of something that is loaded.
  static let notSecureAddress = Words(en: "it is not an https:// address", nl: "het is geen adres met https://")
}
