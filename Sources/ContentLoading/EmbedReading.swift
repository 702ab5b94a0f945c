import Diagnostics
import SiteModel

extension ComponentReading {
  /// A video or a post of another site.
  mutating func embed(_ kind: Embed.Kind, _ reader: inout MappingReader) -> Component? {
    let example = kind == .video ? "https://www.youtube.com/watch?v=…" : "https://mastodon.example/@name/1"
    let url = reader.requiredText("url", example: example)
    let title = reader.requiredText("title", example: kind == .video ? "What is a unit?" : "Our message about the workshop")
    let text = inline("text", &reader)
    let shape = kind == .video ? reader.choice("shape", of: Embed.Shape.self) : nil
    let frame = reader.text("frame", example: "https://video.example/embed/1")
    guard checked(url, "url", &reader), frame.map({ checked($0, "frame", &reader) }) ?? true else { return nil }
    guard let address = frame ?? FrameAddress.known(for: url.value).map({ Located($0, at: url.range) }) else {
      reader.add([Diagnostic(.unknownFrame, at: url.range, ["url": url.value])])
      return nil
    }
    return .embed(
      Embed(kind: kind, url: url, frame: address, title: markdown.typographic(title.value), text: text, shape: shape ?? .wide))
  }

  /// Whether an address can be embedded; one that is missing has been reported.
  private func checked(_ address: Located<String>, _ key: String, _ reader: inout MappingReader) -> Bool {
    guard !address.value.isEmpty else { return false }
    guard isWebAddress(address.value), WebAddress(address.value) != nil else {
      reader.reportBad(address, key: key, reason: "it is no https:// address", example: "https://www.youtube.com/watch?v=…")
      return false
    }
    return true
  }
}
