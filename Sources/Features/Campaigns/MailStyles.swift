/// Inline styles for a mail's text: mail programs remove style sheets.
struct MailStyles {
  private let styles: [String: String]

  init(colours: [String: String]) {
    let ink = colours["ink"] ?? "#000000"
    let blue = colours["blue"] ?? "#0000ee"
    let line = colours["line"] ?? "#cccccc"
    let sans = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
    let serif = "font-family:'Palatino Linotype',Palatino,Georgia,serif"
    styles = [
      "p": "margin:0 0 16px;\(sans);font-size:17px;line-height:26px;color:\(ink)",
      "h2": "margin:28px 0 10px;\(serif);font-size:23px;line-height:29px;font-weight:bold;color:\(ink)",
      "h3": "margin:24px 0 8px;\(serif);font-size:19px;line-height:25px;font-weight:bold;color:\(ink)",
      "ul": "margin:0 0 16px;padding:0 0 0 24px", "ol": "margin:0 0 16px;padding:0 0 0 24px",
      "li": "margin:0 0 8px;\(sans);font-size:17px;line-height:26px;color:\(ink)",
      "blockquote": "margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid \(line)",
      "a": "color:\(blue);text-decoration:underline",
    ]
  }

  /// The HTML with inline styles. Text in it is escaped, so every `<` begins a tag.
  func applied(to html: String) -> String {
    var result = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      let after = rest.index(after: open)
      let name = rest[after...].prefix { $0.isLetter || $0.isNumber }
      result += rest[..<name.endIndex]
      if let style = styles[String(name)] { result += " style=\"\(style)\"" }
      rest = rest[name.endIndex...]
    }
    return result + rest
  }
}
