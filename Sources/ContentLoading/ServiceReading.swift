import Diagnostics
import SiteModel

extension Service {
  /// Reads one service; nil when its kind is not known.
  static func read(_ id: Located<String>, _ reader: inout MappingReader, purposes: [String]) -> Service? {
    if !Slug.isValid(id.value) {
      let better = Slug.from(id.value)
      reader.add([Diagnostic(.badSlug, at: id.range, ["slug": id.value, "example": better], suggestion: better)])
    }
    let name = reader.requiredText("name", example: "YouTube")
    let isEnabled = reader.flag("enabled") ?? true
    let purpose = purposeKey(&reader, purposes: purposes)
    let kind = kind(&reader)
    var service = Service(
      id: id.value, name: name.value, isEnabled: isEnabled, purpose: purpose, kind: kind ?? .internal, range: id.range)
    service.provider = provider(&reader)
    service.summary = reader.text("summary")?.value
    service.hosts = hosts(&reader)
    service.storage = storage(&reader)
    guard kind != nil else { return nil }
    reader.add(service.missingHosts())
    if purpose.value == Purpose.necessary, service.kind != .internal {
      reader.add([Diagnostic(.necessaryLoads, at: purpose.range, ["name": id.value])])
    }
    return service
  }

  private static func purposeKey(_ reader: inout MappingReader, purposes: [String]) -> Located<String> {
    let purpose = reader.requiredText("purpose", example: purposes.last ?? "statistics")
    if !purpose.value.isEmpty, !purposes.contains(purpose.value) {
      reader.add([
        Diagnostic(
          .unknownPurpose, at: purpose.range,
          ["value": purpose.value, "known": purposes.isEmpty ? "none" : purposes.joined(separator: ", ")],
          suggestion: nearest(to: purpose.value, among: purposes))
      ])
    }
    return purpose
  }

  private enum KindName: String, CaseIterable {
    case googleAnalytics = "google-analytics"
    case script, embed, `internal`
  }

  private static func kind(_ reader: inout MappingReader) -> Kind? {
    if reader.mapping["kind"] == nil { reader.reportMissing("kind", example: "kind: embed") }
    switch reader.choice("kind", of: KindName.self) {
    case .googleAnalytics?:
      let id = reader.requiredText("measurement-id", example: "G-XXXXXXXXXX")
      let isRight = id.value.hasPrefix("G-") && id.value.utf8.count > 4 && id.value.dropFirst(2).allSatisfy(isCapitalOrDigit)
      if !id.value.isEmpty, !isRight {
        reader.reportBad(id, key: "measurement-id", reason: "it is no id of Google Analytics 4", example: "G-XXXXXXXXXX")
      }
      return .googleAnalytics(measurementID: id.value)
    case .script?:
      let source = reader.requiredText("src", example: "https://stats.example/count.js")
      if !source.value.isEmpty, WebAddress(source.value) == nil {
        reader.reportBad(source, key: "src", reason: "it is no https:// address", example: "https://stats.example/count.js")
      }
      return .script(url: source.value)
    case .embed?: return .embed
    case .internal?: return .internal
    case nil: return nil
    }
  }

  private static func isCapitalOrDigit(_ character: Character) -> Bool {
    character.isASCII && (character.isUppercase || character.isNumber)
  }

  private static func provider(_ reader: inout MappingReader) -> Provider? {
    guard let mapping = reader.mapping("provider", example: "provider: {name: Google Ireland Limited, country: Ireland}") else {
      return nil
    }
    var part = MappingReader(mapping, what: "provider")
    defer { reader.add(part.finish()) }
    let name = part.requiredText("name", example: "Google Ireland Limited")
    let country = part.text("country")?.value
    let privacy = part.text("privacy", example: "https://policies.google.com/privacy")
    if let privacy, !isWebAddress(privacy.value) {
      part.reportBad(privacy, key: "privacy", reason: "it is no https:// address", example: "https://policies.google.com/privacy")
    }
    return Provider(name: name.value, country: country, privacy: privacy?.value)
  }

  // MARK: Hosts

  private static func hosts(_ reader: inout MappingReader) -> Hosts {
    var hosts = Hosts()
    guard let mapping = reader.mapping("hosts", example: "hosts: {frame: [www.youtube-nocookie.com]}") else { return hosts }
    var part = MappingReader(mapping, what: "hosts")
    hosts.script = hostNames("script", &part)
    hosts.connect = hostNames("connect", &part)
    hosts.image = hostNames("img", &part)
    hosts.frame = hostNames("frame", &part)
    reader.add(part.finish())
    return hosts
  }

  private static func hostNames(_ key: String, _ reader: inout MappingReader) -> [Located<String>] {
    reader.texts(key, example: "[www.youtube-nocookie.com]").filter { host in
      guard let reason = fault(ofHost: host.value) else { return true }
      let bare = WebAddress(host.value.contains("://") ? host.value : "https://" + host.value)?.host
      let better = bare.flatMap { fault(ofHost: $0) == nil ? $0 : nil }
      reader.add([Diagnostic(.badHost, at: host.range, ["value": host.value, "reason": reason], suggestion: better)])
      return false
    }
  }

  /// Why a text is not the name of one host (RFC 1123, section 2.1); nil when it is.
  private static func fault(ofHost host: String) -> String? {
    if host.contains("://") { return "it has a scheme" }
    if host.contains("*") { return "a * stands for many hosts" }
    if host.contains("/") || host.contains("?") || host.contains("#") { return "it has a path" }
    if host.contains(":") { return "it has a port" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isName = labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count < 64 && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
        }
    }
    if host != host.lowercased() { return "it has capitals" }
    return isName && labels.count > 1 ? nil : "it holds other signs than letters, digits and hyphens between dots"
  }

  /// A finding when what the service loads comes from a host that it does not declare.
  fileprivate func missingHosts() -> [Diagnostic] {
    switch kind {
    case .googleAnalytics, .script:
      guard let host = scriptAddress.flatMap(WebAddress.init)?.host, !hosts.script.contains(where: { $0.value == host }) else {
        return []
      }
      return [Diagnostic(.serviceWithoutHosts, at: range, ["name": id, "directive": "script", "wanted": host])]
    case .embed:
      guard hosts.frame.isEmpty else { return [] }
      return [Diagnostic(.serviceWithoutHosts, at: range, ["name": id, "directive": "frame", "wanted": "the host of its frames"])]
    case .internal: return []
    }
  }

  // MARK: Storage

  private static func storage(_ reader: inout MappingReader) -> [StoredItem] {
    reader.named("storage", example: "storage: {_ga: {purpose: …, lifetime: 2 years, party: first}}").map { name, mapping in
      var part = MappingReader(mapping, what: "“\(name.value)”")
      defer { reader.add(part.finish()) }
      let purpose = part.requiredText("purpose", example: "Tells visitors apart.")
      let party = part.choice("party", of: StoredItem.Party.self)
      if part.mapping["party"] == nil { part.reportMissing("party", example: "party: first") }
      let domain = part.text("domain", example: "youtube.com")
      if party == .third, domain == nil, part.mapping["domain"] == nil {
        part.add([Diagnostic(.thirdPartyWithoutDomain, at: name.range, ["name": name.value])])
      }
      return StoredItem(
        name: name, purpose: purpose.value, lifetime: lifetime(&part), party: party ?? .first,
        store: part.choice("kind", of: StoredItem.Store.self) ?? .cookie, domain: party == .third ? domain?.value : nil)
    }
  }

  private static func lifetime(_ reader: inout MappingReader) -> StoredItem.Lifetime {
    let text = reader.requiredText("lifetime", example: "2 years")
    if let lifetime = StoredItem.Lifetime(text.value) { return lifetime }
    if !text.value.isEmpty { reader.add([Diagnostic(.badLifetime, at: text.range, ["value": text.value])]) }
    return .session
  }
}
