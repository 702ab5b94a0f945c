import Testing

@testable import ContentLoading

/// Files whose content is of another kind than their names say.
@Suite struct MediaContentTests {
  private func disguise(_ text: String, _ ending: String) -> String? {
    MediaContent.isChecked(ending) ? MediaContent.disguise(Array(text.utf8), fileExtension: ending)?.english : nil
  }

  static let texts = [
    "<html><script>x()</script></html>", "<!DOCTYPE html>", "\n\t <Script>", "\u{FEFF}<svg xmlns='http://www.w3.org/2000/svg'/>",
    "<?xml version='1.0'?><svg/>", "<!-- --><p>", "#!/bin/sh", "#!/usr/bin/env node\n", "<a href=x>",
  ]

  @Test(
    arguments: texts, ["png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "tif", "heic", "pdf", "docx", "zip", "woff2", "mp4"])
  func `a web page, a drawing or a program is known under every ending`(text: String, ending: String) {
    #expect(disguise(text, ending) != nil)
  }

  @Test(arguments: ["alert(1)", "document.title = 'x'", "hallo <img src=x>", "var a = 1;", "{\"a\": 1}", "x</p>"])
  func `a text with code in it is no picture and no PDF file`(text: String) {
    for ending in ["png", "ico", "pdf"] { #expect(disguise(text, ending) != nil) }
  }

  @Test func `it is known in UTF-16, too`() {
    #expect(
      MediaContent.disguise([0xFF, 0xFE] + "<html>".utf8.flatMap { [$0, 0] }, fileExtension: "png")?.english == "a web page")
    #expect(
      MediaContent.disguise([0xFE, 0xFF] + "<svg ".utf8.flatMap { [0, $0] }, fileExtension: "pdf")?.english == "an SVG drawing")
  }

  @Test func `what it is stands in the finding`() {
    #expect(disguise("<html>", "png") == "a web page" && disguise("<?xml?><svg/>", "jpg") == "an SVG drawing")
    #expect(disguise("<?xml?><a/>", "pdf") == "an XML file" && disguise("#!/bin/sh", "gif") == "a script")
  }

  static let honest: [(String, [UInt8])] = [
    ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("<script>".utf8)), ("jpg", [0xFF, 0xD8, 0xFF, 0xE0]),
    ("gif", Array("GIF89a<svg>(;=".utf8)), ("webp", Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBP".utf8)),
    ("avif", [0, 0, 0, 32] + Array("ftypavif".utf8)),
    ("pdf", Array("%PDF-1.7\n<</Type/Catalog>>".utf8)), ("ico", [0, 0, 1, 0, 1, 0]), ("tiff", [0x4D, 0x4D, 0, 0x2A]),
    ("zip", Array("PK\u{3}\u{4}<html>".utf8)), ("docx", Array("PK".utf8)), ("woff2", Array("wOF2".utf8)), ("gz", [0x1F, 0x8B]),
    ("svg", Array("<svg".utf8)), ("txt", Array("<html>".utf8)), ("md", Array("<p>".utf8)), ("vtt", Array("WEBVTT\n<b>".utf8)),
    ("png", []), ("png", Array("tekst".utf8)),
  ]

  @Test(arguments: honest) func `what is what it says is not suspected`(ending: String, bytes: [UInt8]) {
    #expect(!MediaContent.isChecked(ending) || MediaContent.disguise(bytes, fileExtension: ending) == nil)
  }
}
