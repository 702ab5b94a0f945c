extension LanguageWords {
  static let english = LanguageWords(
    emptyLinks: [
      "here", "click here", "click", "this link", "link", "the link", "read more", "read on", "read more here", "read this",
      "more", "more info", "more information", "more details", "details", "learn more", "find out more", "see more", "continue",
      "this page", "this website", "this site", "see here", "look here", "go to", "go here", "download", "download here", "website",
      "view", "view more",
    ],
    vagueHeadings: [
      "introduction", "general", "general information", "other", "other information", "miscellaneous", "information",
      "more information", "further information", "additional information", "background", "notes", "remarks", "details", "text",
      "contents", "continued", "conclusion", "finally", "summary", "extra", "heading", "title", "overview",
    ],
    positions: [
      "see above", "see below", "as above", "as below", "shown above", "shown below", "listed above", "listed below", "given above",
      "given below", "described above", "described below", "mentioned above", "mentioned below", "noted above", "explained above",
      "explained below", "discussed above", "discussed below", "outlined above", "outlined below", "defined above", "defined below",
      "the above", "the below", "table above", "table below", "figure above", "figure below", "list above", "list below",
      "example above", "example below", "examples below", "section above", "section below", "steps above", "steps below",
      "form below", "form above", "button below", "button above", "link below", "links below", "image above", "image below",
    ].map { PositionWord(phrase: $0, isAhead: $0.hasSuffix("below")) } + [
      PositionWord(phrase: "above-mentioned"), PositionWord(phrase: "aforementioned"),
    ],
    informal: [], formal: [],
    dotted: [
      "mr", "mrs", "ms", "dr", "prof", "st", "vs", "fig", "vol", "pp", "p", "ch", "sec", "jan", "feb", "apr", "aug", "sep", "sept",
      "oct", "nov", "dec", "inc", "ltd", "dept", "approx", "est", "jr", "sr", "al", "cf", "ed", "eds", "para", "tel", "max", "min",
    ],
    knownAbbreviations: [
      "NL", "EU", "UN", "UK", "US", "USA", "PDF", "PC", "TV", "CD", "DVD", "USB", "ID", "OK", "FAQ", "PIN", "SMS", "GPS", "CV",
      "ISBN",
      "VAT", "DNA", "PS", "NB", "ICT", "IT", "AM", "PM", "URL", "HTML", "WWW", "COVID", "CEO", "ISO", "QR", "BBC", "NHS", "AD",
      "BC",
      "ETC", "UTC", "AI", "IP", "CE", "CO", "AA", "AAA", "KB", "MB", "GB", "TB", "HTTP", "HTTPS", "XML", "JSON", "CSS", "CSV",
      "SQL", "RSS", "SVG", "PNG", "JPG", "JPEG", "GIF", "ZIP", "YAML", "IBM", "HR",
    ],
    emphasised: [
      "not", "and", "or", "no", "all", "never", "always", "must", "should", "may", "can", "only", "a", "the", "is", "are", "be",
      "do",
      "don’t", "yes", "new", "free", "now", "if", "then", "any", "each", "both", "shall", "please", "before", "after",
    ],
    explaining: ["stands for", "means", "is short for", "is the", "is a", "is an", "in full", "short for"],
    referring: ["see", "such", "for", "not", "also", "now", "still"],
    smallWords: ["the", "a", "an", "of", "for", "and", "or", "in", "on", "to", "with", "by", "at"],
    syllables: .english, readingLevel: .flesch)
}
