import ContentLoading
import Diagnostics
import SiteModel

extension Service {
  /// Reads one service; nil when its kind is unknown.
  static func read(_ id: Located<String>, _ reader: inout MappingReader, purposes: [String]) -> Service? {
    reader.checkSlug(id)
    let name = reader.text(ServiceKeys.name)
    let isEnabled = reader.flag(ServiceKeys.enabled)
    let purpose = purposeKey(&reader, purposes: purposes)
    let kind = kind(&reader)
    var service = Service(
      id: id.value, name: name.value, isEnabled: isEnabled, purpose: purpose, kind: kind ?? .internal, range: id.range)
    service.provider = provider(&reader)
    service.summary = reader.text(ServiceKeys.summary)?.value
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
    reader.setExample(purposes.last, of: ServiceKeys.purpose)
    let purpose = reader.text(ServiceKeys.purpose)
    if !purpose.value.isEmpty, !purposes.contains(purpose.value) {
      reader.add([
        Diagnostic(
          .unknownPurpose, at: purpose.range,
          ["value": purpose.value, "known": Words.list(purposes)],
          guess: .nearest(to: purpose.value, among: purposes))
      ])
    }
    return purpose
  }

  /// The values for the kind of a service.
  enum KindName: String, Sendable, CaseIterable {
    case googleAnalytics = "google-analytics"
    case script, embed, `internal`
  }

  private static func kind(_ reader: inout MappingReader) -> Kind? {
    switch reader.choice(ServiceKeys.kind) {
    case .googleAnalytics?:
      let id = reader.text(ServiceKeys.measurementID)
      let isRight = id.value.hasPrefix("G-") && id.value.utf8.count > 4 && id.value.dropFirst(2).allSatisfy(isCapitalOrDigit)
      if !id.value.isEmpty, !isRight {
        reader.reportBad(
          id, ServiceKeys.measurementID,
          reason: Words(en: "it is not an ID of Google Analytics 4", nl: "het is geen ID van Google Analytics 4"))
      }
      return .googleAnalytics(measurementID: id.value)
    case .script?:
      let source = reader.text(ServiceKeys.source)
      if !source.value.isEmpty, WebAddress(source.value) == nil {
        reader.reportBad(source, ServiceKeys.source, reason: .notSecureAddress)
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
    guard var part = reader.group(ServiceKeys.provider) else { return nil }
    defer { reader.add(part.finish()) }
    let name = part.text(ProviderKeys.name)
    let country = part.text(ProviderKeys.country)?.value
    let privacy = part.text(ProviderKeys.privacy)
    if let privacy, let fault = AddressFault.ofWebAddress(privacy.value) {
      part.reportBadAddress(privacy, ProviderKeys.privacy, reason: fault)
    }
    return Provider(name: name.value, country: country, privacy: privacy?.value)
  }

  // MARK: Hosts

  private static func hosts(_ reader: inout MappingReader) -> Hosts {
    var hosts = Hosts()
    guard var part = reader.group(ServiceKeys.hosts) else { return hosts }
    hosts.script = hostNames(HostKeys.script, &part, mayHavePath: true)
    hosts.connect = hostNames(HostKeys.connect, &part)
    hosts.image = hostNames(HostKeys.image, &part)
    hosts.frame = hostNames(HostKeys.frame, &part)
    reader.add(part.finish())
    return hosts
  }

  private static func hostNames(
    _ key: Key<KeyPayload.Texts>, _ reader: inout MappingReader, mayHavePath: Bool = false
  ) -> [Located<String>] {
    reader.texts(key).filter { host in
      if mayHavePath, host.value.contains("/") { return isScriptPath(host, &reader) }
      guard let reason = fault(ofHost: host.value) else { return true }
      let bare = WebAddress(host.value.contains("://") ? host.value : "https://" + host.value)?.host
      let better = bare.flatMap { fault(ofHost: $0) == nil ? $0 : nil }
      reader.add([
        Diagnostic(
          .badHost, at: host.range, ["value": host.value, "reason": reason],
          correction: better.map { Correction(of: host.value, to: $0) })
      ])
      return false
    }
  }

  /// Whether a text is a host with a path, such as `www.googletagmanager.com/gtag/js`; faults are reported.
  private static func isScriptPath(_ place: Located<String>, _ reader: inout MappingReader) -> Bool {
    let bare = place.value.firstRange(of: "://").map { place.value[$0.upperBound...] } ?? place.value[...]
    let host = String(bare.prefix { $0 != "/" })
    let path = String(bare.dropFirst(host.count))
    let reason = place.value.contains("://") ? hasScheme : fault(ofHost: host) ?? fault(ofPath: path)
    guard let reason else { return true }
    let plain = String(path.prefix { $0 != "?" && $0 != "#" })
    let better = fault(ofHost: host.lowercased()) == nil && fault(ofPath: plain) == nil ? host.lowercased() + plain : nil
    reader.add([
      Diagnostic(
        .badScriptPlace, at: place.range, ["value": place.value, "reason": reason],
        correction: better.map { Correction(of: place.value, to: $0) })
    ])
    return false
  }

  /// Why a path cannot be the source of a script in a security policy (CSP Level 3, section 2.3.1); nil when it can.
  private static func fault(ofPath path: String) -> Words? {
    if path.contains("?") {
      return Words(
        en: "it has a query from the ? on, which a policy cannot compare",
        nl: "er staat een ? in, en wat daarachter komt kan het beleid niet vergelijken")
    }
    if path.contains("#") {
      return Words(
        en: "it has a fragment from the # on, which browsers do not send",
        nl: "er staat een # in, en wat daarachter komt sturen browsers niet mee")
    }
    if path.contains("*") { return Words(en: "a * has no meaning in a path", nl: "een * betekent niets in een pad") }
    if let wrong = path.first(where: { !isOfPath($0) }) {
      return Words(
        en: "the character “\(wrong)” cannot be part of a path", nl: "het teken “\(wrong)” kan niet in een pad staan")
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    if parts.dropLast().contains("") { return Words(en: "it has // in its path", nl: "er staat // in het pad") }
    if parts.contains(where: { [".", ".."].contains($0.lowercased().replacing("%2e", with: ".")) }) {
      return Words(
        en: "a part of its path is only dots, which leads to another folder",
        nl: "een deel van het pad bestaat alleen uit punten, en dat leidt naar een andere map")
    }
    return nil
  }

  private static func isOfPath(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "/-._~!&()+=:@%".contains(character))
  }

  private static let hasScheme = Words(en: "it begins with a scheme", nl: "er staat een schema voor")

  /// Why a text is not the name of a single host (RFC 1123, section 2.1); nil when it is.
  private static func fault(ofHost host: String) -> Words? {
    if host.contains("://") { return hasScheme }
    if host.contains("*") { return Words(en: "a * stands for many hosts", nl: "een * staat voor veel hosts") }
    if host.contains("/") || host.contains("?") || host.contains("#") {
      return Words(en: "it has a path", nl: "er staat een pad achter")
    }
    if host.contains(":") { return Words(en: "it has a port", nl: "er staat een poort achter") }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isName = labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count < 64 && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
        }
    }
    if host != host.lowercased() { return Words(en: "it has capital letters", nl: "er staan hoofdletters in") }
    if isName, labels.count > 1 { return nil }
    return Words(
      en: "the name of a host is letters, digits and hyphens, with dots between its parts",
      nl: "de naam van een host bestaat uit letters, cijfers en streepjes, met punten tussen de delen")
  }

  /// Findings for what the service loads from undeclared hosts.
  fileprivate func missingHosts() -> [Diagnostic] {
    switch kind {
    case .googleAnalytics, .script:
      guard let script = scriptAddress.flatMap(WebAddress.init), !allows(script) else { return [] }
      return [Diagnostic(.serviceWithoutHosts, at: range, ["name": id, "directive": "script", "wanted": script.host])]
    case .embed:
      guard hosts.frame.isEmpty else { return [] }
      let wanted = Words(en: "the host that its frames come from", nl: "de host waar zijn frames vandaan komen")
      return [Diagnostic(.serviceWithoutHosts, at: range, ["name": id, "directive": "frame", "wanted": wanted])]
    case .internal: return []
    }
  }

  /// Whether the declared hosts and paths include the service's own script.
  private func allows(_ script: WebAddress) -> Bool {
    hosts.script.map(\.value).contains { place in
      place == script.host || place == script.host + script.path
        || (place.hasSuffix("/") && (script.host + script.path).hasPrefix(place))
    }
  }

  // MARK: Storage

  private static func storage(_ reader: inout MappingReader) -> [StoredItem] {
    reader.named(ServiceKeys.storage).map { name, item in
      var part = item
      defer { reader.add(part.finish()) }
      let purpose = part.text(StoredItemKeys.purpose)
      let party = part.choice(StoredItemKeys.party)
      let domain = part.text(StoredItemKeys.domain)
      if party == .third, domain == nil, !part.has(StoredItemKeys.domain) {
        part.add([Diagnostic(.thirdPartyWithoutDomain, at: name.range, ["name": name.value])])
      }
      return StoredItem(
        name: name, purpose: purpose.value, lifetime: lifetime(&part), party: party ?? .first,
        store: part.choice(StoredItemKeys.store), domain: party == .third ? domain?.value : nil)
    }
  }

  private static func lifetime(_ reader: inout MappingReader) -> StoredItem.Lifetime {
    let text = reader.text(StoredItemKeys.lifetime)
    if let lifetime = StoredItem.Lifetime(text.value) { return lifetime }
    if !text.value.isEmpty { reader.add([Diagnostic(.badLifetime, at: text.range, ["value": text.value])]) }
    return .session
  }
}
