import Diagnostics
import SiteModel

extension MappingReader {
  /// The old addresses under a key; those that cannot be addresses are reported.
  public mutating func aliases(_ key: Key<KeyPayload.Texts>) -> [Located<String>] {
    texts(key).filter { alias in
      let reason: Words? =
        if !alias.value.hasPrefix("/") || alias.value.hasPrefix("//") {
          Words(en: "it does not begin with a single /", nl: "het begint niet met precies één /")
        } else if alias.value.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
          Words(en: "a part of it begins with a dot", nl: "een deel ervan begint met een punt")
        } else if alias.value.contains("//") || alias.value.contains("%") {
          Words(en: "it contains // or a percent sign", nl: "er staat // of een procentteken in")
        } else if alias.value.split(separator: "/").contains(where: { $0.utf8.count > 200 }) {
          Words(en: "a part of it is longer than 200 bytes", nl: "een deel ervan is langer dan 200 bytes")
        } else if let reason = SiteAddress.excessLength(of: alias.value) {
          reason
        } else if alias.value.hasSuffix("/index.html") {
          Words(en: "addresses are written without index.html", nl: "een adres schrijft u zonder index.html")
        } else if let scalar = alias.value.unicodeScalars.first(where: { !$0.canStandInAlias }) {
          scalar.properties.isWhitespace || scalar.value < 0x20
            ? Words(en: "it contains a space", nl: "er staat een spatie in")
            : Words(en: "it contains the character \(scalar)", nl: "het teken \(scalar) staat erin")
        } else if let last = alias.value.split(separator: "/").last, last.contains("."), !last.hasSuffix(".html") {
          Words(en: "it is the name of a file that is not a page", nl: "het is de naam van een bestand dat geen pagina is")
        } else {
          nil
        }
      guard let reason else { return true }
      add([Diagnostic(.badAlias, at: alias.range, ["address": alias.value, "reason": reason])])
      return false
    }
  }
}

extension Unicode.Scalar {
  /// Whether an alias may contain the character: an alias is used as a file name and in server configurations.
  fileprivate var canStandInAlias: Bool {
    value > 0x20 && !(0x7F...0x9F).contains(value) && !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
      && !"\\?#\"'`<>|*:;{}^[]$".unicodeScalars.contains(self)
  }
}
