import Foundation

/// Writes the pages of the handbook that are made from declarations: `HandbookTables FOLDER`. It is not shipped; script/handbook runs it.
@main
enum Main {
  static func main() {
    guard CommandLine.arguments.count == 2 else { stop("usage: HandbookTables FOLDER") }
    let handbook = Handbook()
    guard handbook.faults.isEmpty else { stop(handbook.faults.joined(separator: "\n")) }
    do {
      try handbook.write(to: CommandLine.arguments[1])
    } catch {
      stop("the pages cannot be written: \(error.localizedDescription)")
    }
  }

  private static func stop(_ reason: String) -> Never {
    FileHandle.standardError.write(Data("\(reason)\n".utf8))
    exit(1)
  }
}
