/// How many elements two versions of a list have in common at the beginning, and how many at the end after that.
struct CommonEnds {
  let first: Int
  let last: Int

  init<Element: Equatable>(of old: [Element], _ new: [Element]) {
    let first = zip(old, new).prefix { $0 == $1 }.count
    self.first = first
    last = zip(old[first...].reversed(), new[first...].reversed()).prefix { $0 == $1 }.count
  }

  /// What is in one of the versions between these ends.
  func middle<Element>(of list: [Element]) -> ArraySlice<Element> { list[first..<(list.count - last)] }
}
