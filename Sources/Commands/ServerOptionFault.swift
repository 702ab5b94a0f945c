import Foundation

/// A fault in the options of `baken headers` for the configuration of a server; nil without a fault.
enum ServerOptionFault {
  /// Why a text is not a folder that a server could publish.
  static func ofRoot(_ text: String) -> String? {
    if let fault = ofCharacters(text) { return fault }
    guard text.hasPrefix("/") else { return "it does not begin with /, and servers begin at different places" }
    let parts = text.split(separator: "/")
    if parts.isEmpty { return "it would publish the whole machine" }
    if parts.contains(where: { $0 == "." || $0 == ".." }) { return "a part of it is only dots" }
    return nil
  }

  /// Why a text is not an address and port to listen on.
  static func ofListen(_ text: String) -> String? {
    if let fault = ofCharacters(text) { return fault }
    guard let colon = text.lastIndex(of: ":") else { return "it needs an address and a port" }
    let (address, port) = (text[..<colon], text[text.index(after: colon)...])
    guard isAddress(address) else { return "it needs localhost or an IP address in front of the port, one of IPv6 in brackets" }
    let isNumber = (1...5).contains(port.utf8.count) && port.allSatisfy { $0.isASCII && $0.isNumber }
    guard isNumber, let number = Int(port), (1...65_535).contains(number) else { return "its port is no number from 1 to 65535" }
    return nil
  }

  private static func isAddress(_ text: Substring) -> Bool {
    if text == "localhost" { return true }
    var (four, six) = (in_addr(), in6_addr())
    guard text.hasPrefix("["), text.hasSuffix("]"), text.utf8.count > 2 else { return inet_pton(AF_INET, String(text), &four) == 1 }
    return inet_pton(AF_INET6, String(text.dropFirst().dropLast()), &six) == 1
  }

  /// Characters with a meaning in the configuration of servers, and invisible ones.
  private static func ofCharacters(_ text: String) -> String? {
    if text.isEmpty { return "it is empty" }
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      if isControl || scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
        return "it holds a space or a character that nobody sees"
      }
      if "{};\"'`#$\\".unicodeScalars.contains(scalar) { return "it has the character \(scalar)" }
    }
    return nil
  }
}
