import Diagnostics

/// Checks that a style in a drawing only changes its look and loads nothing.
enum SVGStyle {
  /// The first thing in a style sheet, a `style` attribute or a presentation attribute that no drawing needs; nil when there is
  /// none.
  static func fault(in text: String) -> Words? {
    var isInURL = false
    for token in StyleTokens(Array(text.utf8)) {
      switch token.kind {
      case .atKeyword(let name) where !rules.contains(name): return "@\(name.prefix(40))".words
      case .function(let name) where !functions.contains(name): return "\(name.prefix(40))(…)".words
      case .url(let address) where !isInside(address): return "url(\(address.prefix(40)))".words
      case .string(let address) where isInURL && !isInside(address): return "url(\(address.prefix(40)))".words
      case .badURL: return Words(en: "an address that does not end", nl: "een adres dat niet eindigt")
      case .unclosedComment: return Words(en: "a comment that does not end", nl: "commentaar dat niet eindigt")
      default: break
      }
      isInURL = token.kind == .function("url")
    }
    return nil
  }

  /// Whether an address is a place in the file itself, or an embedded bitmap or font.
  private static func isInside(_ address: String) -> Bool {
    let compact = address.lowercased().drop(while: \.isWhitespace)
    return compact.hasPrefix("#") || SVGVocabulary.pictures.contains { compact.hasPrefix($0) }
      || fonts.contains { compact.hasPrefix($0) }
  }

  private static let fonts = [
    "data:font/", "data:application/font-", "data:application/x-font-", "data:application/vnd.ms-fontobject",
  ]

  private static let rules: Set<String> = [
    "media", "supports", "font-face", "keyframes", "-webkit-keyframes", "-moz-keyframes", "charset", "layer", "property",
    "container",
  ]

  /// Functions for colours, numbers, shapes, transforms, filters and selectors. Functions with an address are not included, except
  /// `url`, whose address is checked.
  private static let functions: Set<String> = [
    "url", "format", "tech", "local", "var", "env", "calc", "min", "max", "clamp", "round", "mod", "rem", "abs", "sign", "sqrt",
    "pow",
    "hypot", "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark", "icc-color",
    "device-cmyk",
    "linear-gradient", "radial-gradient", "conic-gradient", "repeating-linear-gradient", "repeating-radial-gradient",
    "repeating-conic-gradient",
    "matrix", "matrix3d", "translate", "translatex", "translatey", "translatez", "translate3d", "scale", "scalex", "scaley",
    "scalez",
    "scale3d", "rotate", "rotatex", "rotatey", "rotatez", "rotate3d", "skew", "skewx", "skewy", "perspective", "ref",
    "cubic-bezier", "steps", "linear", "path", "circle", "ellipse", "polygon", "inset", "rect", "xywh", "shape", "ray",
    "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity", "saturate", "sepia",
    "not", "is", "where", "has", "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type", "lang", "dir", "host", "slotted",
    "part", "and", "or", "selector", "repeat", "minmax", "fit-content",
  ]
}
