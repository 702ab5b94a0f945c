/// Labels of host names with letters beyond ASCII, in their ASCII form (RFC 3492).
enum Punycode {
  private static let (base, tMin, tMax, skew, damp) = (36, 1, 26, 38, 700)
  private static let (initialBias, initialNumber) = (72, 128)

  /// A label as ASCII, with `xn--` in front if it has other letters; nil when the result is longer than a label can be.
  static func encoded(_ label: some StringProtocol) -> String? {
    let scalars = label.lowercased().unicodeScalars.map { Int($0.value) }
    guard scalars.count <= longestLabel else { return nil }
    var result = String(String.UnicodeScalarView(scalars.filter { $0 < 0x80 }.compactMap(Unicode.Scalar.init)))
    var handled = result.unicodeScalars.count
    guard handled < scalars.count else { return result }
    let plain = handled
    if plain > 0 { result += "-" }
    var (number, delta, bias) = (initialNumber, 0, initialBias)
    while handled < scalars.count {
      guard let next = scalars.filter({ $0 >= number }).min() else { return nil }
      delta += (next - number) * (handled + 1)
      number = next
      for scalar in scalars {
        if scalar < number { delta += 1 }
        guard scalar == number else { continue }
        var (rest, k) = (delta, base)
        while true {
          let threshold = min(max(k - bias, tMin), tMax)
          guard rest >= threshold else { break }
          result.append(digit(threshold + (rest - threshold) % (base - threshold)))
          rest = (rest - threshold) / (base - threshold)
          k += base
        }
        result.append(digit(rest))
        bias = adapted(delta, handled + 1, isFirst: handled == plain)
        delta = 0
        handled += 1
      }
      delta += 1
      number += 1
    }
    return result.utf8.count + prefix.count <= longestLabel ? prefix + result : nil
  }

  /// The label that a label with `xn--` in front stands for; nil when it is not valid.
  static func decoded(_ label: some StringProtocol) -> String? {
    let label = label.lowercased()
    guard label.hasPrefix(prefix), label.utf8.count <= longestLabel, label.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let text = label.dropFirst(prefix.count)
    let dash = text.lastIndex(of: "-")
    var scalars = dash.map { Array(text[..<$0].unicodeScalars) } ?? []
    var (number, index, bias) = (initialNumber, 0, initialBias)
    var rest = (dash.map { text[text.index(after: $0)...] } ?? text).utf8[...]
    while !rest.isEmpty {
      let before = index
      var (weight, k) = (1, base)
      while true {
        // The limits prevent overflow. No valid label reaches them.
        guard let value = rest.popFirst().flatMap(value), weight < 1 << 40, index < 1 << 50 else { return nil }
        index += value * weight
        let threshold = min(max(k - bias, tMin), tMax)
        if value < threshold { break }
        weight *= base - threshold
        k += base
      }
      let count = scalars.count + 1
      bias = adapted(index - before, count, isFirst: before == 0)
      number += index / count
      index %= count
      guard number <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(number)) else { return nil }
      scalars.insert(scalar, at: index)
      index += 1
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The prefix of an encoded label (RFC 5890, section 2.3.2.1).
  static let prefix = "xn--"

  /// The maximum length of a label (RFC 1035, section 2.3.4).
  private static let longestLabel = 63

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var k = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + skew)
  }

  private static func digit(_ value: Int) -> Character {
    Character(Unicode.Scalar(UInt8(value < 26 ? 97 + value : 22 + value)))
  }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 97
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 22
    default: nil
    }
  }
}
