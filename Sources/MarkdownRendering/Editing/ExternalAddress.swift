import SiteModel

/// External addresses, as far as their form tells whether they can lead anywhere.
public enum ExternalAddress {
  /// Whether the colon is followed by two slashes and an ordinary host name: lower-case letters, digits and hyphens between dots,
  /// and only letters after the last dot. Nearly all addresses pass this fast check and need no closer look.
  static func hasOrdinaryHost(afterScheme rest: some StringProtocol) -> Bool {
    guard rest.utf8.starts(with: "//".utf8) else { return false }
    let dot = UInt8(ascii: ".")
    var (hasDot, isOfLetters, start, last) = (false, true, UInt8(0), dot)
    for byte in rest.utf8.dropFirst(2) {
      switch byte {
      case dot:
        guard last != dot else { return false }
        (hasDot, isOfLetters) = (true, true)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): isOfLetters = false
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        // The host may be “localhost”, so it needs the closer look.
        return hasDot && isOfLetters && last != dot && start != UInt8(ascii: "l")
      default: return false
      }
      if last == dot { start = byte }
      last = byte
    }
    return hasDot && isOfLetters && last != dot && start != UInt8(ascii: "l")
  }

  /// Whether the colon of `http:` or `https:` is followed by two slashes and a host (RFC 9110, section 4.2).
  static func isWhole(afterScheme rest: some StringProtocol) -> Bool {
    guard rest.hasPrefix("//") else { return false }
    let authority = authority(of: rest.dropFirst(2))
    // In `https://https://ecvet.example` the host would be the name of a scheme.
    return isHost(authority) && !["http:", "https:"].contains(authority.lowercased())
  }

  /// Whether the host is the computer of whoever follows the address (RFC 6761, section 6.3).
  static func isLocalhost(afterScheme rest: some StringProtocol) -> Bool {
    let host = authority(of: rest.dropFirst(2)).lowercased().split(separator: "@").last ?? ""
    if host.hasPrefix("[::1]") || host.hasPrefix("[::]") { return true }
    let name = host.prefix { $0 != ":" }
    return name == "localhost" || name.hasSuffix(".localhost") || name == "0.0.0.0"
      || name.hasPrefix("127.") && name.wholeMatch(of: /127(\.\d{1,3}){3}/) != nil
  }

  /// The part of an address before its path, query and fragment.
  private static func authority(of rest: some StringProtocol) -> String { String(rest.prefix { !"/?#\\".contains($0) }) }

  /// Whether a text can be the host of an address, with an optional user before it and port after it.
  private static func isHost(_ authority: String) -> Bool {
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    if host.hasPrefix("[") {
      guard let bracket = host.lastIndex(of: "]") else { return false }
      return isPortOrNothing(host[bracket...].dropFirst())
    }
    let name = host.prefix { $0 != ":" }
    guard isPortOrNothing(host[name.endIndex...]) else { return false }
    let labels = (name.hasSuffix(".") ? name.dropLast() : name).split(separator: ".", omittingEmptySubsequences: false)
    return !labels.isEmpty && labels.allSatisfy { !$0.isEmpty } && !name.contains { $0.isWhitespace } && !name.contains("%20")
  }

  /// Whether what follows a host is nothing, or a colon with the number of a port or nothing (RFC 3986, section 3.2.3).
  private static func isPortOrNothing(_ rest: Substring) -> Bool {
    rest.isEmpty || rest == ":" || rest.hasPrefix(":") && AddressFault.isPort(rest.dropFirst())
  }

  /// An address with its two slashes restored: `https:/example.org`, `http:example.org`; nil when it has no host.
  static func repaired(_ scheme: String, _ rest: some StringProtocol) -> String? {
    var address = String(rest.drop { $0 == "/" || $0 == ":" || $0 == "\\" || $0.isWhitespace })
    // The scheme may be written twice: `https://https://ecvet.example`.
    for double in ["https:", "http:"] where address.lowercased().hasPrefix(double) {
      return repaired(double == "https:" ? "https" : scheme, address.dropFirst(double.count))
    }
    address.replace("\\", with: "/")
    let host = authority(of: address)
    return isHost(host) && host.contains(".") ? "\(scheme)://\(address)" : nil
  }

  /// The intended address when the colon after the scheme is missing: `http//example.org`, `https/example.org`.
  static func meant(by destination: String) -> String? {
    for scheme in ["https", "http"] where destination.hasPrefix(scheme) {
      let rest = destination.dropFirst(scheme.utf8.count)
      guard let first = rest.first, first == "/" || first == ";" else { return nil }
      // It may also be a folder of that name.
      guard !authority(of: rest.drop { $0 == "/" || $0 == ";" || $0 == ":" }).hasSuffix(".md") else { return nil }
      return repaired(scheme, rest.drop { $0 == ";" })
    }
    return nil
  }

  /// A mail address without stray slashes and spaces: `mailto://a@ecvet.example`; nil when the rest is not a mail address.
  static func repairedMail(_ rest: some StringProtocol) -> String? {
    let addresses = rest.prefix { $0 != "?" }
    let plain = String(addresses).replacing("%20", with: "").filter { !$0.isWhitespace && $0 != "/" }
    let address = plain.hasPrefix("mailto:") ? String(plain.dropFirst(7)) : plain
    return !address.isEmpty && isMail(address) ? "mailto:" + address + rest.dropFirst(addresses.count) : nil
  }

  /// Whether `tel:` is followed by a telephone number.
  public static func isTelephone(_ rest: some StringProtocol) -> Bool {
    rest.contains(where: \.isNumber) && !rest.contains(where: \.isWhitespace)
  }

  /// A telephone number without stray spaces and slashes (RFC 3966, section 3); nil when the rest is not one.
  public static func repairedTelephone(_ rest: some StringProtocol) -> String? {
    let number = String(rest).replacing("%20", with: "").filter { !$0.isWhitespace && $0 != "/" }
    return number.wholeMatch(of: /\+?[\d().-]*\d[\d().-]*/) != nil ? "tel:" + number : nil
  }

  /// Whether `mailto:` is followed by one or more mail addresses, or by none and a subject (RFC 6068, section 2).
  public static func isMail(_ rest: some StringProtocol) -> Bool {
    let addresses = rest.prefix { $0 != "?" }
    if addresses.isEmpty { return rest.hasPrefix("?") && rest.count > 1 }
    let written = String(addresses).replacing("%40", with: "@").replacing("%2C", with: ",")
    return written.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { address in
      let parts = address.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && !parts[0].contains { $0.isWhitespace || $0 == "/" || $0 == ":" }
        && !parts[0].contains("%20") && isHost(String(parts[1])) && parts[1].contains(".")
    }
  }
}
