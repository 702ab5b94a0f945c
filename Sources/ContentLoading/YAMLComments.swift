/// The kind of value of a key, as far as it matters for a `#` after it.
enum YAMLValueContent {
  /// Sentences or names for readers: a comment after them looks like part of them, whatever the number of spaces before it.
  case sentence
  /// Words for readers, after which a comment needs two spaces.
  case words
  /// Words for readers, or a lower-case identifier declared elsewhere.
  case wordsOrIdentifier
  /// A list of words for readers.
  case listOfWords
  /// A keyword, an identifier, a path, an address, a number or a time: never words for readers.
  case other
  /// Unknown, since the author chose the key.
  case unknown

  /// The kind of value of the key with a name.
  init(key: String) {
    self =
      switch key {
      case _ where Self.sentences.contains(key): .sentence
      case _ where Self.wordKeys.contains(key): .words
      case "name", "purpose": .wordsOrIdentifier
      case _ where Self.lists.contains(key): .listOfWords
      case _ where Self.others.contains(key): .other
      default: .unknown
      }
  }

  /// Keys with sentences or headings.
  private static let sentences: Set<String> = [
    "alt", "boilerplate", "caption", "definition", "disclaimer", "headline", "introduction", "kicker", "label", "note",
    "question", "summary", "tagline", "term", "text", "title",
  ]

  /// Keys with words, some of which are names.
  private static let wordKeys: Set<String> = [
    "address", "button", "city", "dont-know", "full", "goal", "help", "menu", "not-applicable", "organisation", "preheader", "role",
    "step",
    "street", "subject",
  ]

  /// Keys with lists of words.
  private static let lists: Set<String> = ["also", "messages"]

  /// Keys with other values, and everything below them except keys with words.
  private static let others: Set<String> = [
    "aliases", "audience", "audiences", "background", "base-url", "campaign", "capacity", "cards", "channel", "checked",
    "closes", "code", "collections", "colour", "confirmed-day", "contact", "country", "critical", "date", "days", "days-before",
    "domain", "draft", "email", "email-in-data", "enabled", "end", "expert", "expires", "file", "foreground", "former-start",
    "format",
    "frame", "from", "geo", "glossary", "group-by", "hosts", "image", "kind", "language", "languages", "layout", "left", "level",
    "lifetime", "limit", "link", "links", "main", "may-lower", "measurement-id", "members", "migrations", "minimum", "minutes",
    "name-of", "navigation", "notice", "of", "online", "only", "opens", "order", "owner", "page", "party", "points", "postal-code",
    "price", "privacy", "public-kit", "publish", "published-with-consent", "region", "regions", "review", "revision", "robots",
    "same-as", "scale", "search", "sector", "sectors", "see", "series", "shape", "slug", "sort-as", "sources", "src", "start",
    "status",
    "target", "telephone", "terms", "time", "time-zone", "toc", "topic", "topics", "uid", "until", "updated", "url",
    "version",
    "when",
  ]
}

/// Distinguishes a real comment after a value from words that an author meant as part of it.
enum YAMLComments {
  /// Whether a comment may be meant as text.
  ///
  /// - After a value that is never words for readers, such as a path or a date, it is not.
  /// - A hashtag, or a `#` with nothing after it, is text, except after a number for an unknown key.
  /// - After words for readers, a comment is text if one space comes before its `#`; after sentences it always is.
  /// - After quotes and brackets, and after a key without a value, only a hashtag is text.
  static func mayBeText(_ comment: ArraySlice<UInt8>, after preceding: YAMLScan.Preceding, in content: YAMLValueContent) -> Bool {
    if content == .other { return false }
    let isHashtag = isHashtag(comment)
    switch preceding {
    case .nothing(let hasMoreBelow):
      return isHashtag ? !hasMoreBelow || content == .sentence : !hasMoreBelow && content == .sentence
    case .header, .quoted: return isHashtag
    case .brackets: return isHashtag && content != .unknown
    case .plain(let value, let spaces):
      let isNumber = isNumberOrFlag(value)
      if content == .unknown, isNumber { return false }
      if isHashtag || comment.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
      return switch content {
      case .sentence: true
      case .unknown: spaces < 2 && value.contains(" ")
      case .wordsOrIdentifier: spaces < 2 && !isIdentifier(value)
      case .words, .listOfWords, .other: spaces < 2
      }
    }
  }

  /// Whether there is no space between the `#` of a comment and its first word.
  static func isHashtag(_ comment: ArraySlice<UInt8>) -> Bool {
    guard let first = comment.drop(while: { $0 == UInt8(ascii: "#") }).first else { return false }
    return first != 0x20 && first != 0x09
  }

  /// Whether a line consists of two or more hashtags and nothing else.
  static func areHashtags(_ comment: ArraySlice<UInt8>) -> Bool {
    let words = comment.split { $0 == 0x20 || $0 == 0x09 }
    return words.count > 1
      && words.allSatisfy { word in
        word.first == UInt8(ascii: "#") && (word.dropFirst().first.map { $0 >= 0x80 || 65...90 ~= $0 || 97...122 ~= $0 } ?? false)
      }
  }

  /// A number, a date, a time, or a boolean.
  private static func isNumberOrFlag(_ value: String) -> Bool {
    if ["true", "false", "yes", "no", "null", "~"].contains(value) { return true }
    guard let first = value.utf8.first, 48...57 ~= first || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else {
      return false
    }
    return value.utf8.allSatisfy { 48...57 ~= $0 || "-+:.,TZ%".utf8.contains($0) }
  }

  /// A word in lower case, such as the name of a purpose or of a self-check.
  private static func isIdentifier(_ value: String) -> Bool {
    value.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }
}

/// Words that begin with an apostrophe: 's, 't, 'n, 'k, 'm and 'r, and names such as 's-Hertogenbosch.
enum Apostrophe {
  /// Whether a value that begins with a straight single quote begins with such a word.
  static func begins(_ value: ArraySlice<UInt8>) -> Bool {
    let word = value.dropFirst().prefix { 97...122 ~= $0 | 0x20 }
    guard let next = value[word.endIndex...].first else { return false }
    let isBeforeSpace =
      next == 0x20 && ["s", "t", "n", "k", "m", "r", "ns", "em", "tis"].contains(String(decoding: word, as: UTF8.self))
    let isPlace =
      next == UInt8(ascii: "-") && word.elementsEqual("s".utf8)
      && value[word.endIndex...].dropFirst().first.map { 65...90 ~= $0 } ?? false
    return isBeforeSpace || isPlace
  }
}
