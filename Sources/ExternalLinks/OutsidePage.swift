import SiteModel

/// A page outside the site, with everything in the site that leads to it or into it.
struct OutsidePage: Sendable {
  let address: RequestAddress
  /// In the order of files and lines.
  private(set) var places: [OutsideAddress] = []
  /// The fragments that links name, as they are written.
  private(set) var fragments: Set<String> = []
  /// The days on which somebody compared a page of the site with it.
  private(set) var checked: Set<CalendarDate> = []

  init(_ address: RequestAddress) { self.address = address }

  /// Whether its text must be read, beyond knowing that it is there.
  var needsText: Bool { !fragments.isEmpty || !checked.isEmpty }

  /// The pages of all addresses, in the order in which they are first named.
  static func all(of addresses: [OutsideAddress]) -> [OutsidePage] {
    var pages: [OutsidePage] = []
    var indices: [String: Int] = [:]
    for place in addresses {
      guard let address = RequestAddress(place.address) else { continue }
      let index = indices[address.page] ?? pages.count
      if index == pages.count {
        indices[address.page] = index
        pages.append(OutsidePage(address))
      }
      pages[index].places.append(place)
      if let fragment = address.fragment { pages[index].fragments.insert(fragment) }
      if let day = place.checked { pages[index].checked.insert(day) }
    }
    return pages
  }

  /// The places of links to an element of the page.
  func places(of fragment: String) -> [OutsideAddress] { places.filter { RequestAddress($0.address)?.fragment == fragment } }
}
