import Diagnostics

/// An event of the preview, to print on the terminal.
public enum PreviewEvent: Sendable {
  /// The server listens at an address.
  case listening(address: String)
  /// The problems in the files have changed.
  case findings([Diagnostic])
  /// Something does not work that no file of the site is to blame for.
  case notice(Words)
}
