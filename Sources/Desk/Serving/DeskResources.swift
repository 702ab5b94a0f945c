import ProgramFiles
import Theming

/// The app of the desk, from the files of the program. Each file is read once.
enum DeskResources {
  static let app = joiningScripts(of: joiningStyles(of: files(in: "app")))
  static let frame = files(in: "frame")
  static let strings = files(in: "strings")

  /// One style sheet in place of several, which are smaller together. The names of the files give their order.
  private static func joiningStyles(of files: [String: [UInt8]]) -> [String: [UInt8]] {
    let styles = files.filter { $0.key.hasPrefix("styles/") }
    var joined = files.filter { styles[$0.key] == nil }
    joined["styles.css"] = styles.sorted { $0.key < $1.key }.flatMap { $0.value }
    return joined
  }

  /// One script in place of fifty, which weigh a quarter less together and come at once (see `JoinedScript`).
  private static func joiningScripts(of files: [String: [UInt8]]) -> [String: [UInt8]] {
    let modules = files.filter { $0.key.hasSuffix(".js") }.mapValues { String(decoding: $0, as: UTF8.self) }
    guard let script = SentText.joined("main.js", of: modules) else { return files }
    var joined = files.filter { modules[$0.key] == nil }
    joined["main.js"] = Array(script.utf8)
    return joined
  }

  private static func files(in part: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in ProgramFiles.all(in: "Desk/\(part)") {
      let isCode = file.path.hasSuffix(".js") || file.path.hasSuffix(".css")
      files[file.path] = isCode ? Array(SentText.compacted(String(decoding: file.bytes, as: UTF8.self)).utf8) : file.bytes
    }
    return files
  }
}
