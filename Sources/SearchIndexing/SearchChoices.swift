/// What readers can narrow a search to in a language: kinds of pages, and those whom pages are for.
///
/// Pagefind has filters, but writes their values in an order that differs from run to run (1.5). So each choice is a word here that nobody
/// types, which stands in a field of the page: `zk0z` for the first kind, `za0z` for the first audience.
struct SearchChoices {
  let kinds: [String]
  let audiences: [String]

  init(of pages: [SearchablePage]) {
    kinds = Set(pages.map(\.kind)).sorted()
    audiences = Set(pages.flatMap(\.audiences)).sorted()
  }

  func marks(of page: SearchablePage) -> [String] {
    let kind = kinds.firstIndex(of: page.kind).map { "zk\($0)z" }
    return [kind].compactMap(\.self) + page.audiences.compactMap { audiences.firstIndex(of: $0) }.sorted().map { "za\($0)z" }
  }
}
