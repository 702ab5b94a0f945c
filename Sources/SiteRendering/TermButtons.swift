/// HTML of a text for readers who are not on its page, such as those of a feed: a word that is explained there is an ordinary word
/// here, since its button would open nothing.
public func withoutTermButtons(_ html: String) -> String {
  html.replacing(/<button [^>]*>|<\/button>/, with: "")
}
