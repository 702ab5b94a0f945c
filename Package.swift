// swift-tools-version: 6.1
import PackageDescription

// The order of the targets is the order of the way of a page, outermost first:
// a module imports modules below it only, and each outside library has one importer.
let package = Package(
  name: "Baken",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "baken", targets: ["baken"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .executableTarget(name: "baken", dependencies: ["Commands", "CMimalloc"]),
    .target(
      name: "Commands",
      dependencies: [
        "PreviewServer", "SiteBuilder", "Publishing", "SiteRendering", "Theming", "ContentLoading", "SiteModel", "SelfCheck",
        "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.copy("Resources/Starter")]),
    .target(
      name: "PreviewServer",
      dependencies: [
        "SiteBuilder", "SiteRendering", "Theming", "ContentLoading", "SiteModel", "Diagnostics", "ContentHashing",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.copy("Resources/Preview")]),
    .target(
      name: "SiteBuilder",
      dependencies: [
        "Publishing", "SiteRendering", "Theming", "SiteChecks", "ContentLoading", "SiteModel", "Diagnostics", "ParallelWork",
      ]),
    .target(name: "Publishing", dependencies: ["CFileSwap", "SiteModel"]),
    .target(
      name: "SiteRendering",
      dependencies: ["CampaignKit", "Theming", "SiteModel", "SelfCheck", "Diagnostics", "ContentHashing", "ParallelWork"]),
    .target(
      name: "CampaignKit",
      dependencies: ["CPangoCairo", "CQREncode", "CArchive", "SiteModel", "Diagnostics", "ContentHashing"]),
    .target(
      name: "Theming",
      dependencies: [
        "ContentLoading", "MarkdownRendering", "SiteModel", "Diagnostics", "ContentHashing",
      ],
      resources: [.copy("Resources/DefaultTheme")]),
    .target(name: "SiteChecks", dependencies: ["SiteModel", "SelfCheck", "Diagnostics", "ParallelWork"]),
    .target(
      name: "ContentLoading",
      dependencies: [
        "MarkdownRendering", "SiteModel", "SelfCheck", "Diagnostics", "ParallelWork", .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "MarkdownRendering", dependencies: ["CCMarkGFM", "CDocumentMemory", "SiteModel", "Diagnostics"]),
    .target(name: "SiteModel", dependencies: ["SelfCheck", "Diagnostics"]),
    .target(name: "SelfCheck", dependencies: ["Diagnostics"]),
    .target(name: "Diagnostics"),
    .target(name: "ContentHashing", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "ParallelWork"),
    .systemLibrary(name: "CCMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Of what GLib's description of itself asks for, SwiftPM leaves -pthread out, and says so: the toolchain links threads anyway.
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    // Serves the program's allocations in place of the system's allocator.
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(name: "CFileSwap"),
    .target(name: "CDocumentMemory"),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "SelfCheckTests", dependencies: ["SelfCheck", "Diagnostics"]),
    .testTarget(name: "SiteModelTests", dependencies: ["SiteModel"]),
    .testTarget(name: "MarkdownRenderingTests", dependencies: ["MarkdownRendering", "SiteModel", "Diagnostics"]),
    .testTarget(name: "ContentLoadingTests", dependencies: ["ContentLoading", "SiteModel", "Diagnostics"]),
    .testTarget(name: "CampaignKitTests", dependencies: ["CampaignKit", "CPangoCairo", "SiteModel"]),
    .testTarget(
      name: "ThemingTests",
      dependencies: ["Theming", "ContentLoading", "SiteModel", "Diagnostics", .product(name: "Mustache", package: "swift-mustache")]),
    .testTarget(name: "PreviewServerTests", dependencies: ["PreviewServer", "SiteBuilder"]),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing", "SiteModel"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "baken", "SiteBuilder", "SiteRendering", "Theming", "ContentLoading", "SiteModel", "SelfCheck", "Diagnostics",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
