// swift-tools-version: 6.1
import PackageDescription

/// A feature: all that an author can name as one thing, such as events, in one folder. It may use the groundwork below it, and the
/// features and libraries that it builds on.
func feature(_ name: String, buildingOn others: [Target.Dependency] = []) -> Target {
  .target(
    name: name,
    dependencies: others + [
      "SiteRendering", "Drawing", "Formats", "Theming", "ContentLoading", "MarkdownRendering", "SiteModel", "Diagnostics",
      "ContentHashing",
    ],
    path: "Sources/Features/\(name)")
}

// A package has the files of modules inside the program (script/package): folders beside it would be known by their path on the
// machine that made it.
let isPackaged = Context.environment["BAKEN_PACKAGED"] != nil
let excluded = isPackaged ? ["Resources"] : []
func resources(_ names: String...) -> [Resource] { isPackaged ? [] : names.map { .copy("Resources/\($0)") } }

// Outermost first, as the targets are. `FeatureSet.builtIn` in SiteBuilder lists what they give.
let features = [
  feature("Advice"),
  feature("Spelling", buildingOn: ["Dictionaries"]),
  feature("SiteTypes", buildingOn: ["Pages"]),
  feature("Campaigns", buildingOn: ["SelfChecks", "Events", "Experts"]),
  feature("Pages", buildingOn: ["Events", "News"]),
  feature("SelfChecks", buildingOn: ["Experts", "Glossary"]),
  feature("Events", buildingOn: ["Experts"]),
  feature("News"),
  feature("Labels"),
  feature("Experts"),
  feature("Consent"),
  feature("Glossary"),
]

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
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    // Those that Hummingbird is built on: its connections are put together here, with limits that it has not.
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
  ],
  targets: [
    // Makes the tables of the handbook, and is not shipped.
    .executableTarget(
      name: "HandbookTables",
      dependencies: ["Commands", "SiteBuilder", "SiteRendering", "Theming", "ContentLoading", "Diagnostics"]),
    .executableTarget(name: "baken", dependencies: ["Commands", "CMimalloc"]),
    .target(
      name: "Commands",
      dependencies: [
        "Desk", "PreviewServer", "SiteEditing", "SiteBuilder", "SearchIndexing", "ExternalLinks", "Publishing", "SiteRendering",
        "Theming", "ContentLoading", "SiteModel", "SourceFiles", "ProgramFiles", "Diagnostics", "CFileSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: excluded,
      resources: resources("Starter")),
    .target(
      name: "Desk",
      dependencies: [
        "SiteEditing", "PreviewServer", "SiteBuilder", "SiteRendering", "Formats", "Theming", "ContentLoading", "MarkdownRendering",
        "SiteModel", "SourceFiles", "ProgramFiles", "Diagnostics", "ContentHashing",
      ],
      exclude: excluded,
      resources: resources("app", "frame", "strings")),
    .target(
      name: "SiteEditing",
      dependencies: ["SiteBuilder", "ContentLoading", "SiteModel", "SourceFiles", "Diagnostics", "ParallelWork"]),
    .target(
      name: "PreviewServer",
      dependencies: [
        "SiteBuilder", "SearchIndexing", "SiteRendering", "Theming", "ContentLoading", "SiteModel", "SourceFiles", "ProgramFiles",
        "Diagnostics", "ContentHashing",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      exclude: excluded,
      resources: resources("Preview")),
    .target(
      name: "SiteBuilder",
      dependencies: features.map { .byName(name: $0.name) } + [
        "SearchIndexing", "Publishing", "SiteRendering", "Theming", "ContentLoading", "SiteModel", "Diagnostics", "ParallelWork",
      ]),
    .target(name: "ExternalLinks", dependencies: ["CCurl", "SiteModel", "SourceFiles", "Diagnostics", "ContentHashing"]),
    .target(name: "SearchIndexing", dependencies: ["Dictionaries", "SiteModel", "Diagnostics"]),
    .target(name: "Publishing", dependencies: ["CFileSystem", "SourceFiles", "SiteModel", "Diagnostics"]),
  ] + features + [
    .target(
      name: "SiteRendering",
      dependencies: ["Drawing", "Formats", "Theming", "ContentLoading", "SiteModel", "Diagnostics", "ContentHashing"]),
    .target(
      name: "Drawing",
      dependencies: ["CPangoCairo", "CQPDF", "CQREncode", "SiteModel", "ProgramFiles", "Diagnostics", "ContentHashing"]),
    .target(name: "Formats", dependencies: ["CArchive", "SiteModel", "Diagnostics"]),
    .target(
      name: "Theming",
      dependencies: [
        "ContentLoading", "MarkdownRendering", "SiteModel", "ProgramFiles", "Diagnostics", "ContentHashing",
      ],
      exclude: excluded,
      resources: resources("DefaultTheme")),
    .target(
      name: "ContentLoading",
      dependencies: [
        "MarkdownRendering", "SiteModel", "SourceFiles", "Diagnostics", "ContentHashing", "ParallelWork",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Dictionaries", dependencies: ["CHunspell", "SiteModel"]),
    .target(name: "MarkdownRendering", dependencies: ["CCMarkGFM", "CDocumentMemory", "SiteModel", "Diagnostics"]),
    .target(name: "SiteModel", dependencies: ["CByteSearch", "SourceFiles", "Diagnostics", "ParallelWork"]),

    .target(name: "SourceFiles", dependencies: ["CFileSystem", "Diagnostics"]),
    .target(name: "ProgramFiles", dependencies: ["CProgramFiles"]),
    .target(name: "Diagnostics"),
    .target(name: "ContentHashing", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "ParallelWork"),
    .systemLibrary(name: "CCMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Of what GLib's description of itself asks for, SwiftPM leaves -pthread out, and says so: the toolchain links threads anyway.
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    // Its name holds its version, which pkg-config knows.
    .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
    // Serves the program's allocations in place of the system's allocator.
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    // Loads libcurl, whose headers libcurl4-openssl-dev has.
    .target(name: "CCurl"),
    // Replaced at the link of a package by what script/package makes: the files inside the program, and its commit.
    .target(name: "CProgramFiles"),
    .target(name: "CFileSystem"),
    .target(name: "CDocumentMemory"),
    .target(name: "CByteSearch"),

    .testTarget(
      name: "HandbookTablesTests",
      dependencies: ["HandbookTables", "SiteBuilder", "SiteRendering", "Theming", "ContentLoading", "Diagnostics", "TestSupport"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "SiteBuilder"]),
    .testTarget(name: "ExternalLinksTests", dependencies: ["ExternalLinks", "SiteModel", "Diagnostics"]),
    .testTarget(name: "ProgramFilesTests", dependencies: ["ProgramFiles"]),
    .testTarget(name: "SourceFilesTests", dependencies: ["SourceFiles", "Diagnostics"]),
    .testTarget(name: "SelfChecksTests", dependencies: ["SelfChecks", "Diagnostics"]),
    .testTarget(
      name: "AdviceTests", dependencies: ["Advice", "ContentLoading", "MarkdownRendering", "SiteModel", "Diagnostics"]),
    .testTarget(
      name: "SpellingTests",
      dependencies: ["Spelling", "Dictionaries", "SiteModel", "Diagnostics"],
      resources: [.copy("Resources")]),
    .testTarget(
      name: "DictionariesTests", dependencies: ["Dictionaries", "SiteModel"], resources: [.copy("Resources")]),
    .testTarget(name: "ExpertsTests", dependencies: ["Experts"]),
    .testTarget(name: "ConsentTests", dependencies: ["Consent", "SiteModel", "Diagnostics"]),
    .testTarget(name: "SiteModelTests", dependencies: ["SiteModel"]),
    .testTarget(name: "MarkdownRenderingTests", dependencies: ["MarkdownRendering", "SiteModel", "Diagnostics", "TestSupport"]),
    .testTarget(name: "ContentLoadingTests", dependencies: ["ContentLoading", "SiteModel", "Diagnostics", "TestSupport"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "CPangoCairo", "SiteModel", "TestSupport"]),
    .testTarget(name: "FormatsTests", dependencies: ["Formats", "SiteModel", "TestSupport"]),
    .testTarget(name: "CampaignsTests", dependencies: ["Campaigns", "SiteModel"]),
    .target(name: "TestSupport", dependencies: ["Dictionaries", "SiteModel"], path: "Tests/TestSupport"),
    .testTarget(
      name: "ThemingTests",
      dependencies: [
        "Theming", "ContentLoading", "SiteModel", "Diagnostics", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .testTarget(name: "PreviewServerTests", dependencies: ["PreviewServer", "SourceFiles", "SiteBuilder"]),
    .testTarget(
      name: "DeskTests",
      dependencies: ["Desk", "SiteEditing", "PreviewServer", "ContentLoading", "SiteModel", "SourceFiles", "Diagnostics"]),
    .testTarget(
      name: "SiteEditingTests",
      dependencies: ["SiteEditing", "SiteBuilder", "ContentLoading", "SiteModel", "Diagnostics", "TestSupport"]),
    .testTarget(name: "SearchIndexingTests", dependencies: ["SearchIndexing", "SiteModel", "Diagnostics"]),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing", "SourceFiles", "SiteModel"]),
    .testTarget(
      name: "SiteBuilderTests",
      dependencies: ["SiteBuilder", "SiteRendering", "ContentLoading", "MarkdownRendering", "SiteModel", "Diagnostics"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "baken", "SiteEditing", "SiteBuilder", "SearchIndexing", "Campaigns", "Events", "SelfChecks", "Experts", "SiteRendering",
        "Theming", "ContentLoading", "SiteModel", "SourceFiles", "Diagnostics", "TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
