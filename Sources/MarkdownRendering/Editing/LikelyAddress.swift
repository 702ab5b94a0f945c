/// Recognises texts that are certainly meant as the address of a link.
enum LikelyAddress {
  /// The address as a link has it; nil for a text that may be something else.
  static func address(_ text: String) -> String? {
    guard !text.isEmpty, text.utf8.count < 500, !text.contains(where: { $0.isWhitespace || "()<>[]".contains($0) }) else {
      return nil
    }
    let lowercased = text.lowercased()
    if lowercased.hasPrefix("https://") || lowercased.hasPrefix("http://") || lowercased.hasPrefix("mailto:") {
      return text.count > 10 ? text : nil
    }
    if lowercased.hasPrefix("www."), text.dropFirst(4).contains(".") { return "https://" + text }
    let path = lowercased.prefix { $0 != "#" }
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex else { return nil }
    return types.contains(String(path[path.index(after: dot)...])) ? text : nil
  }

  private static let types: Set<String> = [
    "md", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "jpg", "jpeg", "png", "gif", "svg", "webp",
    "avif",
    "zip", "csv", "ics", "vcf", "html", "mp4", "mp3",
  ]
}
