import SourceFiles

/// One file of the finished site.
public struct OutputFile: Sendable {
  /// The path in the output folder: relative, with `/` between its parts, and without `.` and `..`.
  public var path: String
  public var content: Content

  public enum Content: Sendable {
    case bytes([UInt8])
    /// A copy of a file.
    case copy(of: SourceFile)
    /// Bytes that are costly to make, such as a drawing. If the path contains a fingerprint of everything that they are made from,
    /// a file with this path in the present output is the same file, and nothing is made.
    case made(by: @Sendable () throws -> [UInt8], isNamedByContent: Bool)
  }

  public init(path: String, content: Content) {
    self.path = path
    self.content = content
  }

  public init(path: String, text: String) {
    self.init(path: path, content: .bytes(Array(text.utf8)))
  }
}
