/// One file of the finished site.
public struct OutputFile: Sendable {
  /// The place in the output folder: relative, `/` between parts, no `.` or `..` part.
  public var path: String
  /// What the file holds.
  public var content: Content

  /// Where the bytes come from.
  public enum Content: Sendable {
    /// Bytes made by the generator.
    case bytes([UInt8])
    /// A file copied as it is, by its path on this machine.
    case copy(of: String)
    /// Bytes that are costly to make, such as a drawing. Where the path holds a fingerprint of all that they are made from, a file
    /// that the present output has by this path is the same, and nothing is made.
    case made(by: @Sendable () throws -> [UInt8], isNamedByContent: Bool)
  }

  /// A file with bytes.
  public init(path: String, content: Content) {
    self.path = path
    self.content = content
  }

  /// A text file, in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, content: .bytes(Array(text.utf8)))
  }
}
