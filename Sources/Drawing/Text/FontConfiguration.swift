import CPangoCairo
import Foundation
import ProgramFiles

/// The configuration of Fontconfig that a package brings, for machines without Fontconfig or without the typefaces of the drawings.
enum FontConfiguration {
  /// Makes `fonts/fonts.conf` beside the program the configuration, where there is one. It names the folder that it lies in, and
  /// includes the system's configuration. `FONTCONFIG_FILE` goes before, as everywhere.
  /// It takes effect once, before the first look for a typeface.
  static func useThatOfProgram() { used }

  private static let used: Void = {
    let path = "\(ProgramFiles.programFolder)/fonts/fonts.conf"
    guard ProcessInfo.processInfo.environment["FONTCONFIG_FILE"] == nil, FileManager.default.fileExists(atPath: path),
      let configuration = FcConfigCreate()
    else { return }
    // Fontconfig counts the holders of a configuration, and becomes one itself.
    defer { FcConfigDestroy(configuration) }
    guard FcConfigParseAndLoad(configuration, path, FcTrue) != 0, FcConfigBuildFonts(configuration) != 0 else { return }
    FcConfigSetCurrent(configuration)
  }()
}
