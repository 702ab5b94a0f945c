/// Old addresses, which lead on to a page.
public enum Alias {
  /// The address that visitors ask for: that of a folder ends in a slash, also where its author left that out.
  public static func address(of written: String) -> String {
    written.hasSuffix("/") || written.hasSuffix(".html") ? written : written + "/"
  }
}
