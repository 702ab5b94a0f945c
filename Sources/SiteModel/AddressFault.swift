import Diagnostics

/// What is wrong with addresses that authors write (RFC 3986). Each function returns a reason that speaks of the address as “it”.
///
/// Addresses end up in HTML, headers, server configurations, calendars and mails. Characters that could end a value there (line
/// breaks, quotation marks, semicolons, braces) are refused when an address is read, no matter what its later users escape.
public enum AddressFault {
  /// Why a text is not a web address that readers can follow; nil when it is one.
  public static func ofWebAddress(_ text: String) -> Words? {
    isOrdinary(text) ? nil : ofAnyHost(text) ?? ofLocalHost(text)
  }

  /// Whether a text is an address as nearly all are: a host of lower-case letters, digits and hyphens whose last part is of letters,
  /// without a user and a port, and a path of ASCII characters. The closer look takes fifty times as long.
  private static func isOrdinary(_ text: String) -> Bool {
    guard let rest = afterScheme(text)?.utf8 else { return false }
    let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.allSatisfy({ 97...122 ~= $0 }), !last.elementsEqual("localhost".utf8)
    else { return false }
    let hyphen = UInt8(ascii: "-")
    return labels.allSatisfy { label in
      1...63 ~= label.count && label.first != hyphen && label.last != hyphen
        && label.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == hyphen }
    } && rest[host.endIndex...].allSatisfy { 0x21..<0x7F ~= $0 && !"\"<>\\^`{|}".utf8.contains($0) }
  }

  /// The same, but allowing addresses of the reader's own machine.
  private static func ofAnyHost(_ text: String) -> Words? {
    guard let rest = afterScheme(text) else {
      return Words(en: "it does not begin with https:// or http://", nl: "het begint niet met https:// of http://")
    }
    if afterScheme(String(rest)) != nil {
      return Words(en: "it begins with https:// or http:// twice", nl: "https:// of http:// staat er twee keer voor")
    }
    if let fault = ofCharacters(text) { return fault }
    return ofAuthority(rest.prefix { !"/?#".contains($0) })
  }

  /// Why only the author can follow an address: it leads to the reader's own machine (RFC 6761, section 6.3); nil when it does not.
  public static func ofLocalHost(_ text: String) -> Words? {
    let host = (afterScheme(text) ?? "").prefix { !"/?#".contains($0) }
    let name = host.hasPrefix("[") ? host.prefix { $0 != "]" }.dropFirst().lowercased() : host.prefix { $0 != ":" }.lowercased()
    let parts = name.split(separator: ".")
    let isLoopback = parts.count == 4 && (parts[0] == "127" || name == "0.0.0.0") && parts.allSatisfy { UInt8($0) != nil }
    guard name == "localhost" || name.hasSuffix(".localhost") || name == "::1" || isLoopback else { return nil }
    return Words(
      en: "“\(name)” is the reader’s own computer, where this cannot be found",
      nl: "“\(name)” is de computer van de lezer zelf, en daar is dit niet te vinden")
  }

  /// The address that was certainly meant, with its scheme; nil when there is none.
  public static func correction(of text: String) -> String? {
    // Nearly all texts end here: making the regular expression takes longer than reading the rest of a page's front matter.
    guard text.begins(with: "http") || text.begins(with: "www.") else { return nil }
    if let rest = afterScheme(text), !rest.begins(with: "http"), ofWebAddress(text) == nil { return nil }
    guard let match = text.wholeMatch(of: #/(?i:(https?) ?(?:[:;] ?[\/\\]{0,3}|[\/\\]{2,3}) ?)+(.+)|((?i:www)\..+)/#) else {
      return nil
    }
    let scheme = match.1.map { $0.lowercased() } ?? "https"
    let rest = (match.2 ?? match.3).map(String.init) ?? ""
    let better = "\(scheme)://\(rest)"
    let host = rest.prefix { !"/?#:".contains($0) }
    return better != text && host.contains(".") && ofWebAddress(better) == nil ? better : nil
  }

  /// Why a text is not a mail address; nil when it is one: a name, one `@`, and a host.
  public static func ofMailAddress(_ text: String) -> Words? {
    if text.lowercased().hasPrefix("mailto:") {
      return Words(
        en: "it begins with mailto:, which belongs in links only", nl: "het begint met mailto:, en dat hoort alleen in een link")
    }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      return parts.count == 1
        ? Words(en: "it has no @", nl: "er staat geen @ in") : Words(en: "it has more than one @", nl: "er staat meer dan één @ in")
    }
    if text.contains(where: { $0.isWhitespace || ",;:<>()\"\\".contains($0) }) {
      return Words(
        en: "it contains a space or another character that a mail address cannot have",
        nl: "er staat een spatie in, of een ander teken dat in een e-mailadres niet kan")
    }
    let isDotted = { (part: Substring) in part.hasPrefix(".") || part.hasSuffix(".") || part.contains("..") }
    if parts.contains(where: isDotted) {
      return Words(en: "a dot in it has nothing before or after it", nl: "er staat een punt in met niets ervoor of erachter")
    }
    if parts[0].isEmpty || parts[0].hasPrefix("/") {
      return Words(en: "it has no name before the @", nl: "er staat geen naam voor de @")
    }
    if parts[1].isEmpty { return Words(en: "it has no name after the @", nl: "er staat geen naam achter de @") }
    return parts[1].contains(".") && isHostName(parts[1]) ? nil : noHostName(parts[1])
  }

  /// The mail address that was certainly meant; nil when there is none.
  public static func mailCorrection(of text: String) -> String? {
    guard let match = text.wholeMatch(of: #/(?i:mailto:) ?\/{0,2} ?(.+)/#) else { return nil }
    let better = String(match.1)
    return ofMailAddress(better) == nil ? better : nil
  }

  /// Why a text cannot be the base address of a site; nil when it can. Paths are appended to it, and it is compared as text with
  /// what browsers send, with folder names, and in server configurations. So its path may contain only characters that are the same
  /// in all of these (RFC 3986, section 2.3).
  ///
  /// The own machine is allowed, for a trial of the site: see ``ofLocalHost(_:)``.
  public static func ofBaseURL(_ text: String) -> Words? {
    if let fault = ofAnyHost(text) { return fault }
    let rest = afterScheme(text) ?? ""
    if let fault = ofSiteHost(rest.hasPrefix("[") ? rest : rest.prefix { !"/?#:".contains($0) }) { return fault }
    let path = rest.drop { !"/?#".contains($0) }
    if path.contains("?") {
      return Words(
        en: "it has a question mark, which the address of a site cannot have",
        nl: "er staat een vraagteken in, en dat kan niet in het adres van een site")
    }
    if path.contains("#") {
      return Words(
        en: "it has a #, which the address of a site cannot have",
        nl: "er staat een # in, en dat kan niet in het adres van een site")
    }
    if path.contains("//") { return Words(en: "it has // in its path", nl: "in het pad staat //") }
    let parts = path.split(separator: "/")
    if parts.contains(where: { $0 == "." || $0 == ".." }) {
      return Words(en: "a part of its path is only dots", nl: "een deel van het pad bestaat alleen uit punten")
    }
    if parts.contains(where: { $0.hasPrefix(".") }) {
      return Words(
        en: "a part of its path begins with a dot, and servers hide such folders",
        nl: "een deel van het pad begint met een punt, en servers verbergen zulke mappen")
    }
    if let last = parts.last, last.lowercased().contains(#/\.([xs]?html?|php[0-9]?|aspx?|jsp|cgi)$/#) {
      return Words(
        en: "it ends in the name of a page; the address of a site is that of its folder",
        nl: "het eindigt op de naam van een pagina; het adres van een site is dat van haar map")
    }
    if path.contains("%") {
      return Words(
        en: "its path has a percent sign; write it without %, in letters a to z, digits and - . _ ~",
        nl: "in het pad staat een procentteken; schrijf het zonder %, met letters a tot z, cijfers en - . _ ~")
    }
    if let other = path.unicodeScalars.first(where: { !isUnreserved($0) && $0 != "/" }) {
      return Words(
        en: "its path has the character \(other), which the folder of a site cannot have",
        nl: "in het pad staat het teken \(other), en dat kan niet in de map van een site")
    }
    if parts.contains(where: { $0.utf8.count > 200 }) || path.utf8.count > 1_000 {
      return Words(en: "its path is too long", nl: "het pad is te lang")
    }
    return nil
  }

  /// Why a text is not a contact for `security.txt` (RFC 9116, section 2.5.3); nil when it is one.
  public static func ofContact(_ text: String) -> Words? {
    if text.hasPrefix("http://") {
      return Words(
        en: "it begins with http://, and only https:// is safe", nl: "het begint met http://, en alleen https:// is veilig")
    }
    if text.hasPrefix("https://") { return ofWebAddress(text) ?? ofServerText(text) }
    if let fault = ofCharacters(text) ?? ofServerText(text) { return fault }
    if text.hasPrefix("mailto:") {
      let address = String(text.dropFirst("mailto:".count).prefix { $0 != "?" })
      return ofMailAddress(address).map { fault in
        Words(
          en: "what follows mailto: is not a mail address (\(fault.english))",
          nl: "wat achter mailto: staat, is geen e-mailadres (\(fault.dutch))")
      }
    }
    guard text.hasPrefix("tel:") else {
      return Words(en: "it needs mailto:, https:// or tel: in front", nl: "er moet mailto:, https:// of tel: voor staan")
    }
    let number = text.dropFirst("tel:".count)
    return number.hasPrefix("+") && number.dropFirst().contains(where: \.isNumber)
      && number.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || "-.()".contains($0)) }
      ? nil
      : Words(
        en: "what follows tel: is not a telephone number with a country code",
        nl: "wat achter tel: staat, is geen telefoonnummer met een landcode")
  }

  /// Refuses characters with a meaning in server configurations.
  public static func ofServerText(_ text: some StringProtocol) -> Words? {
    text.unicodeScalars.first { ";{}'`$".unicodeScalars.contains($0) }.map(badCharacter)
  }

  // MARK: Parts

  private static func afterScheme(_ text: String) -> Substring? {
    ["https://", "http://"].first(where: text.hasPrefix).map { text.dropFirst($0.count) }
  }

  /// Refuses white space, control characters and the others that RFC 3986 does not allow.
  private static func ofCharacters(_ text: String) -> Words? {
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        return Words(
          en: "it contains a line break or another control character", nl: "er staat een regeleinde of ander stuurteken in")
      }
      if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
        return Words(en: "it contains a space", nl: "er staat een spatie in")
      }
      if "\"<>\\^`{|}".unicodeScalars.contains(scalar) { return badCharacter(scalar) }
    }
    return nil
  }

  private static func ofAuthority(_ authority: Substring) -> Words? {
    if authority.isEmpty { return Words(en: "it has no host name", nl: "de naam van de site ontbreekt erin") }
    if authority.contains("@") {
      return Words(
        en: "it contains a user name, and would publish it", nl: "er staat een gebruikersnaam in, en die zou iedereen zien")
    }
    var host = authority
    if let bracket = authority.lastIndex(of: "]") {
      host = authority[...bracket]
      guard host.hasPrefix("["), host.dropFirst().dropLast().allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else {
        return Words(en: "its host is not an IPv6 address", nl: "tussen de vierkante haken staat geen IPv6-adres")
      }
    } else {
      host = authority.prefix { $0 != ":" }
      guard isHostName(host) else { return noHostName(host) }
    }
    let port = authority[host.endIndex...]
    guard !port.isEmpty else { return nil }
    guard port.hasPrefix(":"), isPort(port.dropFirst()) else {
      return Words(en: "its port is not a number from 1 to 65535", nl: "het poortnummer is geen getal van 1 tot en met 65535")
    }
    return nil
  }

  /// Whether a text is the number of a port: digits alone, without zeros in front, from 1 to 65535. Browsers drop such zeros, so the
  /// address would no longer be the one that they send.
  public static func isPort(_ text: some StringProtocol) -> Bool {
    guard (1...5).contains(text.utf8.count), text.utf8.first != UInt8(ascii: "0"), text.utf8.allSatisfy({ 48...57 ~= $0 }),
      let number = UInt32(text)
    else { return false }
    return number <= 65_535
  }

  private static func badCharacter(_ scalar: Unicode.Scalar) -> Words {
    Words(en: "it contains the character \(scalar)", nl: "het teken \(scalar) staat erin")
  }

  private static func noHostName(_ host: Substring) -> Words {
    host.isEmpty
      ? Words(en: "it has no host name", nl: "de naam van de site ontbreekt erin")
      : Words(en: "“\(host)” cannot be a host name", nl: "“\(host)” kan niet de naam van een site of server zijn")
  }

  private static func isHostName(_ host: Substring) -> Bool {
    host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.unicodeScalars.allSatisfy { $0.value >= 0x80 && $0.properties.isAlphabetic || isHostCharacter($0) }
    }
  }

  private static func isHostCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_")
  }

  /// The unreserved characters (RFC 3986, section 2.3).
  private static func isUnreserved(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._~".unicodeScalars.contains(scalar))
  }
}

extension StringProtocol {
  /// Whether the text begins with lower-case ASCII letters, written in any case.
  fileprivate func begins(with letters: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: letters.utf8Start, count: letters.utf8CodeUnitCount)
    return utf8.prefix(wanted.count).elementsEqual(wanted) { 65...90 ~= $0 ? $0 | 0x20 == $1 : $0 == $1 }
  }
}
