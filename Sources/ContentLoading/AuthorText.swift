extension String {
  /// The text between the typographic quotes at its start and end; nil when it has none, or has more of them inside: then they are
  /// part of the text.
  var withoutTypographicQuotes: String? {
    guard let first = utf8.first, first >= 0x80, count > 1, let open = self.first, let close = last else { return nil }
    let inner = dropFirst().dropLast()
    let isPair = "“”„«".contains(open) && "”“»".contains(close) || open == "‘" && close == "’"
    guard isPair, !inner.contains(where: { "“”„«»‘".contains($0) }) else { return nil }
    return String(inner)
  }

  public func trimmingWhitespace() -> String {
    guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
