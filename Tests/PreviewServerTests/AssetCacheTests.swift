import Testing

@testable import PreviewServer

@Suite struct AssetCacheTests {
  @Test func `the last version's assets stay available however often the theme changes, and memory does not grow`() {
    let script = ["/assets/site.js": [UInt8(1)]]
    var assets = AssetCache(script.merging(["/assets/site.0.css": [0]]) { $1 }, after: nil)
    for version in 1...(3 * AssetCache.limit) {
      assets = AssetCache(script.merging(["/assets/site.\(version).css": [UInt8(version % 256)]]) { $1 }, after: assets)
      #expect(assets["/assets/site.\(version - 1).css"] == [UInt8((version - 1) % 256)])
      #expect(assets["/assets/site.\(version).css"] == [UInt8(version % 256)])
      #expect(assets["/assets/site.js"] == [1])
      #expect(assets.count <= AssetCache.limit + 4)
    }
    #expect(assets["/assets/site.0.css"] == nil)
  }
}
