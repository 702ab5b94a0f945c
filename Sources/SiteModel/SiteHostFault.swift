import Diagnostics

extension AddressFault {
  /// Why no site can be published at a host; nil when one can.
  ///
  /// A link may lead to any host that browsers accept. But the site's own host is written into server configurations, which compare
  /// it with what browsers send, so it must be written as browsers send it.
  static func ofSiteHost(_ host: Substring) -> Words? {
    if host.hasPrefix("[") {
      return Words(
        en: "its host is an IPv6 address, and a site needs a name or an IPv4 address",
        nl: "het bevat een IPv6-adres, en een site heeft een naam of een IPv4-adres nodig")
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard host.utf8.allSatisfy({ $0 < 0x80 }) else {
      let encoded = labels.compactMap(Punycode.encoded)
      guard encoded.count == labels.count else {
        return Words(
          en: "its host has letters beyond a to z", nl: "in de naam van de site staan andere letters dan a tot en met z")
      }
      let sent = encoded.joined(separator: ".")
      return Words(
        en: "its host has letters beyond a to z; write it as browsers send it: \(sent)",
        nl: "in de naam van de site staan andere letters dan a tot en met z; schrijf de naam zoals browsers hem versturen: \(sent)")
    }
    if let other = host.unicodeScalars.first(where: { !isLetterOrDigit($0) && $0 != "-" && $0 != "." }) {
      return Words(en: "its host has the character \(other)", nl: "in de naam van de site staat het teken \(other)")
    }
    // RFC 1035, section 2.3.4, without the length byte of the first label and the root label.
    if host.utf8.count > 253 {
      return Words(en: "its host is longer than 253 characters", nl: "de naam van de site is langer dan 253 tekens")
    }
    if let label = labels.first(where: { $0.lowercased().hasPrefix(Punycode.prefix) && !standsForAName($0) }) {
      return Words(
        en: "“\(label)” in its host does not stand for any name",
        nl: "“\(label)” in de naam van de site staat voor geen enkele naam")
    }
    if let last = labels.last, isNumber(last), !isIPv4Address(labels) {
      return Words(en: "its host is not an IPv4 address", nl: "de cijfers vormen geen IPv4-adres")
    }
    return nil
  }

  /// Whether browsers decode an encoded label and encode the result back to the same label. Which letters host names may contain
  /// changes with Unicode; only those are refused that can never be in one (RFC 5892).
  private static func standsForAName(_ label: Substring) -> Bool {
    guard let name = Punycode.decoded(label), Punycode.encoded(name) == label.lowercased() else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .unassigned, .privateUse, .surrogate, .spaceSeparator, .lineSeparator, .paragraphSeparator,
        .uppercaseLetter, .titlecaseLetter:
        // Zero-width joiner and non-joiner, which some scripts need (RFC 5892, appendix A).
        scalar == "\u{200C}" || scalar == "\u{200D}"
      default: true
      }
    }
  }

  /// Whether browsers read a host that ends in this label as an IPv4 address (URL Standard, “ends in a number checker”).
  private static func isNumber(_ label: Substring) -> Bool {
    let isHexadecimal = label.lowercased().hasPrefix("0x") && label.dropFirst(2).allSatisfy(\.isHexDigit)
    return isHexadecimal || !label.isEmpty && label.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func isIPv4Address(_ labels: [Substring]) -> Bool {
    labels.count == 4
      && labels.allSatisfy { label in
        label.count <= 3 && label.allSatisfy { $0.isASCII && $0.isNumber } && (label == "0" || !label.hasPrefix("0"))
          && UInt8(label) != nil
      }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }
}
