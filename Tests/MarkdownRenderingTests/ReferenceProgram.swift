import Foundation
import Testing

/// The `cmark-gfm` program, from the Debian package of that name.
struct ReferenceProgram {
  private let url: URL

  struct Missing: Error, CustomStringConvertible {
    let description = "the program cmark-gfm is not on the PATH; install it: apt-get install cmark-gfm"
  }

  static func find() throws -> ReferenceProgram {
    let folders = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin"].split(separator: ":")
    for folder in folders {
      let path = "\(folder)/cmark-gfm"
      if FileManager.default.isExecutableFile(atPath: path) { return ReferenceProgram(url: URL(fileURLWithPath: path)) }
    }
    throw Missing()
  }

  /// What the program makes of a text. Footnotes are one of its extensions in this version.
  func html(of markdown: String) throws -> String {
    let process = Process()
    process.executableURL = url
    process.arguments =
      ["table", "strikethrough", "autolink", "tasklist", "footnotes"].flatMap { ["--extension", $0] } + [
        "--smart", "--validate-utf8",
      ]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // A case is smaller than a pipe holds, so this does not wait for the program to read.
    try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
    try input.fileHandleForWriting.close()
    let html = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: html, as: UTF8.self)
  }
}
