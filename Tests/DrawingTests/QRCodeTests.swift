import Foundation
import TestSupport
import Testing

@testable import Drawing

@Suite("QR codes")
struct QRCodeTests {
  @Test func `a code has its three finders, and is light outside`() throws {
    let code = try QRCode(Samples.link)
    #expect((code.size - 17) % 4 == 0)
    for (x, y) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
      let rows = (0..<7).map { row in (0..<7).map { code[x + $0, y + row] ? "#" : "." }.joined() }
      #expect(rows == ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"])
    }
    #expect(!code[-1, 0] && !code[0, code.size])
  }

  @Test func `the quiet zone of the picture is pure white`() throws {
    let code = try QRCode(Samples.link)
    let pixels = try Pixels(png: code.png(modulePixels: 3))
    let side = (code.size + 8) * 3
    #expect(pixels.width == side && pixels.height == side)
    #expect(pixels.outside(x: 12..<side - 12, y: 12..<side - 12).allSatisfy { $0 == 0xFFFFFF })
    for y in 0..<code.size {
      for x in 0..<code.size { #expect(pixels[(x + 4) * 3 + 1, (y + 4) * 3 + 1] == (code[x, y] ? 0 : 0xFFFFFF)) }
    }
  }

  @Test func `the drawing for the web draws every dark module once`() throws {
    let code = try QRCode("https://ecvet.example/")
    let svg = code.svg(label: "Naar \"ECVET\" <nu>")
    #expect(svg.contains("aria-label=\"Naar &quot;ECVET&quot; &lt;nu&gt;\""))
    #expect(svg.contains("viewBox=\"0 0 \(code.size + 8) \(code.size + 8)\""))
    let dark = (0..<code.size * code.size).count { code[$0 % code.size, $0 / code.size] }
    #expect(code.runs.map(\.length).reduce(0, +) == dark)
    #expect(svg.split(separator: "z").count - 2 == code.runs.count)
  }

  @Test(arguments: [
    "https://ecvet.example/", Samples.link, "Één tekst: αβγ, ж, 🎓", String(repeating: "https://ecvet.example/", count: 30),
  ])
  func `another program reads the text`(text: String) throws {
    guard let reader = OutsideProgram("zbarimg") else { return }
    for correction in [QRCode.Correction.medium, .quartile, .high] {
      let png = try QRCode(text, correction: correction).png(modulePixels: 4)
      #expect(try reader.output(about: png, suffix: "png", "--quiet", "--raw") == text + "\n")
    }
  }

  @Test func `a text that no code can hold is refused`() {
    #expect(throws: DrawingFailure.tooLongForQRCode(bytes: 3_000)) { try QRCode(String(repeating: "a", count: 3_000)) }
    #expect(throws: DrawingFailure.tooLongForQRCode(bytes: 0)) { try QRCode("") }
  }

  @Test(arguments: [0, -1, 10_000, Int.max])
  func `a picture of an impossible size is refused`(pixels: Int) throws {
    let code = try QRCode("a")
    #expect(throws: DrawingFailure.self) { try code.png(modulePixels: pixels) }
  }
}
