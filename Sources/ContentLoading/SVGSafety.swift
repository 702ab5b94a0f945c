import Diagnostics
import Foundation
import SiteModel

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Finds everything in an SVG file that can do more than draw: run code, or load something.
///
/// The file is parsed as XML (libxml2), as browsers do, so that no other spelling hides anything, and only what drawings consist of
/// is allowed, see ``SVGVocabulary``. Inside a page an image runs and loads nothing; opened at its own address it would, with the
/// rights of the site.
final class SVGSafety: NSObject, XMLParserDelegate {
  private var hazards: [MediaFile.Hazard] = []
  private var styleText: String?
  /// Whether the parser reached the end of the file.
  private var hasEnded = false
  /// The namespaces of each prefix, the innermost last.
  private var namespaces = ["xml": ["http://www.w3.org/XML/1998/namespace"]]
  /// The depth of nested elements inside metadata, which may use any vocabulary.
  private var metadataDepth = 0

  private let prolog: SVGProlog

  private init(_ prolog: SVGProlog) { self.prolog = prolog }

  /// The hazards in a file in order, ten at most. A file that is not well-formed XML is one.
  static func hazards(in bytes: [UInt8]) -> [MediaFile.Hazard] {
    if let place = bytes.firstIndex(of: 0) {
      return [hazard(at: place, in: bytes, SVGProlog.isNotUTF8)]
    }
    let prolog = SVGProlog(bytes)
    if let fault = prolog.fault { return [hazard(at: fault.offset, in: bytes, fault.what)] }
    let parser = XMLParser(data: Data(bytes))
    let reader = SVGSafety(prolog)
    parser.shouldProcessNamespaces = true
    parser.shouldReportNamespacePrefixes = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    _ = parser.parse()
    if reader.hazards.isEmpty, parser.parserError != nil || !reader.hasEnded {
      return [
        MediaFile.Hazard(
          line: max(1, parser.lineNumber), column: max(1, parser.columnNumber),
          what: Words(en: "it is not well-formed XML", nl: "het bestand is geen correcte XML"))
      ]
    }
    return reader.hazards
  }

  private static func hazard(at offset: Int, in bytes: [UInt8], _ what: Words) -> MediaFile.Hazard {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return MediaFile.Hazard(line: before.count { $0 == 0x0A } + 1, column: offset - start + 1, what: what)
  }

  private func add(_ what: Words, _ parser: XMLParser) {
    guard hazards.count < 10 else { return parser.abortParsing() }
    hazards.append(MediaFile.Hazard(line: max(1, parser.lineNumber), column: max(1, parser.columnNumber), what: what))
  }

  // MARK: Parser events

  func parserDidEndDocument(_ parser: XMLParser) { hasEnded = true }

  func parser(_ parser: XMLParser, didStartMappingPrefix prefix: String, toURI namespace: String) {
    namespaces[prefix, default: []].append(prolog.expanded(namespace))
  }

  func parser(_ parser: XMLParser, didEndMappingPrefix prefix: String) { _ = namespaces[prefix]?.popLast() }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    let namespace = prolog.expanded(namespaceURI ?? "")
    let shown = "<\((qualifiedName ?? name).prefix(40))>"
    if styleText != nil { add(Words(en: "\(shown) in a style", nl: "\(shown) in een stijl"), parser) }
    defer { if metadataDepth > 0 || name == "metadata" { metadataDepth += 1 } }
    guard namespace == SVGVocabulary.svg || namespace.isEmpty else {
      if !SVGVocabulary.isMetadata(namespace), metadataDepth == 0 || SVGVocabulary.isInterpretedByBrowsers(namespace) {
        add(Self.foreignElement(shown), parser)
      }
      return
    }
    guard SVGVocabulary.elements.contains(name) || isIllustratorData(name, attributes) else {
      return add(Self.foreignElement(shown), parser)
    }
    if name == "style" { styleText = "" }
    for (attribute, value) in attributes.sorted(by: { $0.key < $1.key }) {
      if let fault = fault(of: attribute, prolog.expanded(value), on: name) { return add(fault, parser) }
    }
  }

  /// Adobe Illustrator stores its own form of a drawing in elements that browsers ignore.
  private func isIllustratorData(_ element: String, _ attributes: [String: String]) -> Bool {
    element == "foreignObject" && prolog.expanded(attributes["requiredExtensions"] ?? "").hasPrefix("http://ns.adobe.com/")
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { styleText?.append(string) }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) { styleText?.append(String(decoding: CDATABlock, as: UTF8.self)) }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if metadataDepth > 0 { metadataDepth -= 1 }
    guard name == "style", let text = styleText else { return }
    styleText = nil
    if let fault = SVGStyle.fault(in: text) { add(Self.style(with: fault), parser) }
  }

  func parser(_ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?) {
    guard target.lowercased().hasPrefix("xml-") else { return }
    add(Words(en: "the instruction <?\(target.prefix(40))?>", nl: "de instructie <?\(target.prefix(40))?>"), parser)
  }

  // MARK: Attributes

  /// What is wrong with an attribute of an SVG element.
  private func fault(of name: String, _ value: String, on element: String) -> Words? {
    let parts = name.split(separator: ":", maxSplits: 1)
    var name = name
    if parts.count == 2 {
      let namespace = namespaces[String(parts[0])]?.last ?? ""
      if SVGVocabulary.isMetadata(namespace) { return nil }
      guard let prefix = SVGVocabulary.prefixes[namespace] else {
        return Self.foreignAttribute(name)
      }
      // A file may use any prefix for the namespace.
      name = "\(prefix):\(parts[1])"
      if SVGVocabulary.prefixed.contains(name) { return nil }
    }
    switch name {
    case "href", "xlink:href":
      return Self.fault(ofAddress: value, on: element).map { "\(name)=\"\(value.prefix(40))\", ".words + $0 }
    case "style": return SVGStyle.fault(in: value).map { Self.style(with: $0) }
    case "attributeName":
      let isHarmless = SVGVocabulary.presentation.contains(value) || SVGVocabulary.plain.contains(value)
      return isHarmless ? nil : Words(en: "an animation of \(value.prefix(40))", nl: "een animatie van \(value.prefix(40))")
    // The values that an animation sets for another attribute.
    case "from", "to", "by", "values": return SVGStyle.fault(in: value).map { Self.attribute(name, with: $0) }
    case _ where SVGVocabulary.presentation.contains(name): return SVGStyle.fault(in: value).map { Self.attribute(name, with: $0) }
    case _ where SVGVocabulary.plain.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-"): return nil
    case _ where name.lowercased().hasPrefix("on"):
      return Words(en: "the handler \(name.prefix(40))", nl: "de handler \(name.prefix(40))")
    default: return Self.foreignAttribute(name)
    }
  }

  private static func foreignElement(_ shown: String) -> Words {
    Words(
      en: "the element \(shown), which does not belong in a picture", nl: "het element \(shown), dat niet in een plaatje hoort")
  }

  private static func foreignAttribute(_ name: String) -> Words {
    Words(
      en: "the attribute \(name.prefix(40)), which does not belong in a picture",
      nl: "het attribuut \(name.prefix(40)), dat niet in een plaatje hoort")
  }

  private static func style(with fault: Words) -> Words { Words(en: "a style with ", nl: "een stijl met ") + fault }

  private static func attribute(_ name: String, with fault: Words) -> Words {
    Words(en: "\(name) with ", nl: "\(name) met ") + fault
  }

  /// What is wrong with the target of an attribute; nil for places in the file itself, embedded images, and links for readers.
  private static func fault(ofAddress text: String, on element: String) -> Words? {
    // Browsers ignore white space and control characters in a scheme.
    let compact = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F })).lowercased()
    if compact.isEmpty || compact.hasPrefix("#") { return nil }
    if element == "a", ["https://", "http://", "mailto:", "tel:"].contains(where: compact.hasPrefix) { return nil }
    if ["javascript:", "vbscript:", "livescript:"].contains(where: compact.hasPrefix) {
      return Words(en: "which runs code", nl: "dat code uitvoert")
    }
    if compact.hasPrefix("data:") {
      let isPicture = element == "image" || element == "feImage"
      if isPicture, SVGVocabulary.pictures.contains(where: compact.hasPrefix) { return nil }
      return Words(en: "which contains another document", nl: "dat een ander document bevat")
    }
    return element == "a"
      ? Words(en: "which leads out of the file", nl: "dat uit het bestand leidt")
      : Words(en: "which loads something from outside the file", nl: "dat iets van buiten het bestand laadt")
  }
}

/// The part of an SVG file before the drawing: its encoding and document type.
struct SVGProlog {
  /// The first thing that no drawing program writes.
  private(set) var fault: (offset: Int, what: Words)?
  /// The entities by which Adobe Illustrator abbreviates namespaces. Other entities are refused: they could stand for anything,
  /// even for each other without end.
  private(set) var entities: [String: String] = [:]

  init(_ bytes: [UInt8]) {
    if let encoding = Self.encoding(bytes), !Self.encodings.contains(encoding) {
      fault = (0, Self.isNotUTF8)
      return
    }
    // Searched for in the whole file: if comments were skipped, a file could hide these.
    var rest = bytes[...]
    while let found = rest.firstRange(of: Array("<!".utf8)) {
      rest = bytes[found.upperBound...]
      if rest.starts(with: Array("--".utf8)) || rest.starts(with: Array("[CDATA[".utf8)) { continue }
      guard rest.starts(with: Array("DOCTYPE".utf8)), let length = readDocumentType(rest) else {
        fault = (
          found.lowerBound,
          Words(
            en: "a document type that is not that of SVG, or an entity of its own",
            nl: "een documenttype dat niet dat van SVG is, of een eigen entiteit")
        )
        return
      }
      rest = rest[(rest.startIndex + length)...]
    }
  }

  /// A text with the entities replaced by their values.
  func expanded(_ text: String) -> String {
    guard !entities.isEmpty, text.contains("&") else { return text }
    return entities.reduce(text) { $0.replacing("&\($1.key);", with: $1.value) }
  }

  /// Reads a document type: that of SVG, optionally with entities for namespaces.
  /// - Returns: its length; nil when it is any other.
  private mutating func readDocumentType(_ bytes: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: bytes.prefix(8192), as: UTF8.self)
    let publicName = #/PUBLIC\s+["']-//W3C//DTD SVG[^"'<>]*["']\s+["']https?://www\.w3\.org/[^"'<>]*["']\s*/#
    let entity = #/\s*<!ENTITY\s+([A-Za-z_]\w*)\s+["'](http://(?:ns\.adobe\.com|www\.w3\.org)/[A-Za-z0-9.\-_\/#]*)["']\s*>/#
    guard let name = text.prefixMatch(of: #/DOCTYPE\s+svg\s*/#) else { return nil }
    var rest = text[name.range.upperBound...]
    if let found = rest.prefixMatch(of: publicName) { rest = rest[found.range.upperBound...] }
    if rest.hasPrefix("[") {
      rest = rest.dropFirst()
      while entities.count < 30, let next = rest.prefixMatch(of: entity) {
        entities[String(next.output.1)] = String(next.output.2)
        rest = rest[next.range.upperBound...]
      }
      rest = rest.drop(while: \.isWhitespace)
      guard rest.hasPrefix("]") else { return nil }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    }
    return rest.hasPrefix(">") ? text[..<rest.startIndex].utf8.count + 1 : nil
  }

  /// The declared encoding of a file, in lower case.
  private static func encoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).drop { $0 == "\u{FEFF}" }
    guard let found = head.prefixMatch(of: #/<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/#) else { return nil }
    return found.output.1.lowercased()
  }

  static let isNotUTF8 = Words(en: "it is not written in UTF-8", nl: "het bestand is niet in UTF-8")

  /// Encodings in which each ASCII byte stands for itself.
  private static let encodings: Set<String> = ["utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252"]
}
