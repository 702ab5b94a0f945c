import Testing

@testable import PreviewServer

@Suite struct KeptAssetsTests {
  @Test func `what the last version loads can be had however often the theme changes, and memory stays flat`() {
    let script = ["/assets/site.js": [UInt8(1)]]
    var assets = KeptAssets(script.merging(["/assets/site.0.css": [0]]) { $1 }, after: nil)
    for version in 1...(3 * KeptAssets.limit) {
      assets = KeptAssets(script.merging(["/assets/site.\(version).css": [UInt8(version % 256)]]) { $1 }, after: assets)
      #expect(assets["/assets/site.\(version - 1).css"] == [UInt8((version - 1) % 256)])
      #expect(assets["/assets/site.\(version).css"] == [UInt8(version % 256)])
      #expect(assets["/assets/site.js"] == [1])
      #expect(assets.count <= KeptAssets.limit + 4)
    }
    #expect(assets["/assets/site.0.css"] == nil)
  }
}
