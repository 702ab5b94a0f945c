import CProgramFiles
import Foundation

/// The files that belong to the program: the built-in theme, the app of the desk, the beginnings of new files.
///
/// A program from a package has them inside, so that it runs wherever it is copied. One that SwiftPM built has them in the folders
/// beside it, where a style sheet can be changed without compiling.
public enum ProgramFiles {
  public struct File: Sendable {
    /// The path in the folder that was asked for.
    public let path: String
    public let bytes: [UInt8]
  }

  /// The folder where the program is, whatever links led to it.
  public static var programFolder: String { Bundle.main.bundlePath }

  /// All files in a folder of a module's resources, such as `Theming/DefaultTheme`, sorted by path; empty when they are missing.
  public static func all(in folder: String) -> [File] { inside(folder) ?? beside(folder) }

  /// The same, as far as they are inside the program; nil when it has no files inside.
  public static func inside(_ folder: String) -> [File]? {
    guard var entry = baken_program_files(), entry.pointee.name != nil else { return nil }
    var files: [File] = []
    while let name = entry.pointee.name.map({ String(cString: $0) }) {
      if name.hasPrefix(folder + "/") {
        let bytes = UnsafeBufferPointer(start: entry.pointee.bytes, count: entry.pointee.size)
        files.append(File(path: String(name.dropFirst(folder.count + 1)), bytes: Array(bytes)))
      }
      entry += 1
    }
    return files
  }

  /// The place of a folder of resources when they lie beside the program.
  public static func placeBeside(_ folder: String) -> String {
    let module = folder.prefix { $0 != "/" }
    return "\(programFolder)/Baken_\(module).resources\(folder.dropFirst(module.count))"
  }

  private static func beside(_ folder: String) -> [File] {
    let place = placeBeside(folder)
    guard let walk = FileManager.default.enumerator(atPath: place) else { return [] }
    return walk.allObjects.compactMap { $0 as? String }.sorted().compactMap { path in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(place)/\(path)", isDirectory: &isFolder), !isFolder.boolValue
      else { return nil }
      return FileManager.default.contents(atPath: "\(place)/\(path)").map { File(path: path, bytes: [UInt8]($0)) }
    }
  }
}
