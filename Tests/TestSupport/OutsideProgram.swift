import Foundation

/// A program that reads what the module made: an independent witness, used where it is installed.
public struct OutsideProgram {
  private let url: URL

  private struct Failure: Error {
    let status: Int32
  }

  /// A program on the PATH; nil when it is not installed.
  public init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin"].split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else { return nil }
    url = URL(fileURLWithPath: path)
  }

  /// What the program says about a file of some bytes, which is the last of its arguments or stands in the place of `FILE`.
  public func output(about bytes: [UInt8], suffix: String, _ arguments: String...) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "baken-\(UUID().uuidString).\(suffix)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = url
    process.arguments =
      arguments.contains("FILE") ? arguments.map { $0 == "FILE" ? file.path : $0 } : arguments + [file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return String(decoding: text, as: UTF8.self)
  }
}
