import Diagnostics
import Foundation

/// A fault in the options of `baken headers` for the configuration of a server; nil without a fault.
enum ServerOptionFault {
  /// Why a text is not a folder that a server could publish.
  static func ofRoot(_ text: String) -> Words? {
    if let fault = ofCharacters(text) { return fault }
    guard text.hasPrefix("/") else {
      return Words(
        en: "it does not begin with /, and servers start at different places",
        nl: "het begint niet met /, en servers beginnen op verschillende plekken")
    }
    let parts = text.split(separator: "/")
    if parts.isEmpty { return Words(en: "it would publish the whole machine", nl: "daarmee komt de hele computer online") }
    if parts.contains(where: { $0 == "." || $0 == ".." }) {
      return Words(en: "a part of it is only dots", nl: "een deel ervan bestaat alleen uit punten")
    }
    return nil
  }

  /// Why a text is not an address and port to listen on.
  static func ofListen(_ text: String) -> Words? {
    if let fault = ofCharacters(text) { return fault }
    guard let colon = text.lastIndex(of: ":") else {
      return Words(en: "it needs an address and a port", nl: "er is een adres en een poort nodig")
    }
    let (address, port) = (text[..<colon], text[text.index(after: colon)...])
    guard isAddress(address) else {
      return Words(
        en: "it needs localhost or an IP address before the port, with brackets around one of IPv6",
        nl: "vóór de poort hoort localhost of een IP-adres, een van IPv6 tussen vierkante haken")
    }
    let isNumber = (1...5).contains(port.utf8.count) && port.allSatisfy { $0.isASCII && $0.isNumber }
    guard isNumber, let number = Int(port), (1...65_535).contains(number) else {
      return Words(en: "its port is not a number from 1 to 65535", nl: "de poort is geen getal van 1 tot en met 65535")
    }
    return nil
  }

  private static func isAddress(_ text: Substring) -> Bool {
    if text == "localhost" { return true }
    var (four, six) = (in_addr(), in6_addr())
    guard text.hasPrefix("["), text.hasSuffix("]"), text.utf8.count > 2 else { return inet_pton(AF_INET, String(text), &four) == 1 }
    return inet_pton(AF_INET6, String(text.dropFirst().dropLast()), &six) == 1
  }

  /// Characters with a meaning in the configuration of servers, and invisible ones.
  private static func ofCharacters(_ text: String) -> Words? {
    if text.isEmpty { return Words(en: "it is empty", nl: "er staat niets") }
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      if isControl || scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
        return Words(
          en: "it contains a space or an invisible character", nl: "er staat een spatie of een onzichtbaar teken in")
      }
      if "{};\"'`#$\\".unicodeScalars.contains(scalar) {
        return Words(en: "it contains the character \(scalar)", nl: "het teken \(scalar) staat erin")
      }
    }
    return nil
  }
}
