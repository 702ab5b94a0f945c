/// A JSON value (RFC 8259) whose members keep their order.
public indirect enum SchemaValue: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case string(String)
  case number(Int)
  case decimal(Double)
  case bool(Bool)
  case array([SchemaValue])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public let name: String
    public let value: SchemaValue
  }

  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int) { self = .number(value) }
  public init(arrayLiteral elements: SchemaValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, SchemaValue)...) {
    self = .object(elements.map { Member(name: $0.0, value: $0.1) })
  }

  /// An object with its members in order.
  static func members(_ members: [(String, SchemaValue)]) -> SchemaValue {
    .object(members.map { Member(name: $0.0, value: $0.1) })
  }

  static func strings(_ texts: [String]) -> SchemaValue { .array(texts.map { .string($0) }) }

  /// The value as text, with one member or item per line.
  public var text: String { text(indentation: "") + "\n" }

  private func text(indentation: String) -> String {
    switch self {
    case .string(let text): Self.quoted(text)
    case .number(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .bool(let value): value ? "true" : "false"
    case .array(let items): block("[", items.map { $0.text(indentation: indentation + "  ") }, "]", indentation)
    case .object(let members):
      block("{", members.map { "\(Self.quoted($0.name)): \($0.value.text(indentation: indentation + "  "))" }, "}", indentation)
    }
  }

  private func block(_ open: String, _ parts: [String], _ close: String, _ indentation: String) -> String {
    parts.isEmpty
      ? open + close
      : open + "\n" + parts.map { "\(indentation)  \($0)" }.joined(separator: ",\n") + "\n\(indentation)\(close)"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 {
          result += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
