/// What edits make of a value, whatever its spelling. ``RegionEditing`` compares what it wrote with this.
extension FormValue {
  /// The value with another one at a path, which is made where it is missing; nil when the path leads through something else.
  func setting(_ value: FormValue, at path: ArraySlice<FormStep>) -> FormValue? {
    guard let first = path.first else { return value }
    let rest = path.dropFirst()
    switch (first, self) {
    case (.key(let key), .group(var entries)):
      if let place = entries.firstIndex(where: { $0.key == key }) {
        guard let inner = entries[place].value.setting(value, at: rest) else { return nil }
        entries[place].value = inner
      } else {
        guard let inner = FormValue.none.setting(value, at: rest) else { return nil }
        entries.append((key, inner))
      }
      return .group(entries)
    case (.key, .none): return FormValue.group([]).setting(value, at: path)
    case (.index(let index), .list(var items)):
      guard items.indices.contains(index), let inner = items[index].setting(value, at: rest) else { return nil }
      items[index] = inner
      return .list(items)
    default: return nil
    }
  }

  /// The value without what is at a path, and without what has nothing left by that; nil when there is nothing at the path.
  func removing(_ path: ArraySlice<FormStep>) -> FormValue? {
    guard let first = path.first else { return nil }
    let rest = path.dropFirst()
    switch (first, self) {
    case (.key(let key), .group(var entries)):
      guard let place = entries.firstIndex(where: { $0.key == key }) else { return nil }
      guard let inner = rest.isEmpty ? FormValue.list([]) : entries[place].value.removing(rest) else { return nil }
      if inner.isEmpty { entries.remove(at: place) } else { entries[place].value = inner }
      return .group(entries)
    case (.index(let index), .list(var items)):
      guard items.indices.contains(index) else { return nil }
      guard let inner = rest.isEmpty ? FormValue.list([]) : items[index].removing(rest) else { return nil }
      if inner.isEmpty { items.remove(at: index) } else { items[index] = inner }
      return .list(items)
    default: return nil
    }
  }

  /// The longest path to what goes with what is at a path: a group or list that has nothing left.
  func whole(toRemove path: [FormStep]) -> [FormStep] {
    var path = path
    while path.count > 1, let outer = self[path.dropLast()] {
      switch outer {
      case .list(let items) where items.count == 1: path.removeLast()
      case .group(let entries) where entries.count == 1: path.removeLast()
      case .list, .group, .text, .none: return path
      }
    }
    return path
  }
}

extension FormEdit {
  /// The same change in steps that each touch one place, on a value as it is now; nil when the change cannot be made there.
  func steps(on value: FormValue) -> [FormEdit]? {
    switch self {
    case .set(let path, let new):
      guard let old = value[path] else { return [self] }
      return Self.steps(from: old, to: new, at: path)
    case .insert(let path, let new):
      guard case .index(let index)? = path.last else { return nil }
      let outer = Array(path.dropLast())
      switch value[outer] {
      case .list(let items) where !items.isEmpty: return index >= 0 && index <= items.count ? [self] : nil
      case .text(let text):
        // One text stands for a list of one.
        guard index == 0 || index == 1 else { return nil }
        return [.set(outer, .list(index == 0 ? [new, .text(text)] : [.text(text), new]))]
      case .list, FormValue.none?, nil: return index == 0 ? [.set(outer, .list([new]))] : nil
      case .group: return nil
      }
    case .remove(let path): return value[path] == nil ? nil : [.remove(value.whole(toRemove: path))]
    case .move(let path, let to):
      guard case .index(let index)? = path.last, case .list(let items)? = value[path.dropLast()], items.indices.contains(index),
        items.indices.contains(to)
      else { return nil }
      return index == to ? [] : [self]
    }
  }

  private static func steps(from old: FormValue, to new: FormValue, at path: [FormStep]) -> [FormEdit] {
    switch (old, new) {
    case _ where old == new: return []
    case (.group(let before), .group(let after)) where !after.isEmpty:
      let changed = after.flatMap { entry -> [FormEdit] in
        let inner = path + [.key(entry.key)]
        guard let known = before.first(where: { $0.key == entry.key }) else { return [.set(inner, entry.value)] }
        return steps(from: known.value, to: entry.value, at: inner)
      }
      let removed = before.filter { entry in !after.contains { $0.key == entry.key } }
      return changed + removed.map { .remove(path + [.key($0.key)]) }
    case (.list(let before), .list(let after)) where !before.isEmpty && !after.isEmpty:
      return steps(from: before, to: after, at: path)
    default: return [.set(path, new)]
    }
  }

  /// The items that are the same at both ends stay as they are.
  private static func steps(from old: [FormValue], to new: [FormValue], at path: [FormStep]) -> [FormEdit] {
    let ends = CommonEnds(of: old, new)
    let (before, after) = (ends.middle(of: old).indices, ends.middle(of: new).indices)
    let shared = ends.first..<min(before.upperBound, after.upperBound)
    var edits = shared.flatMap { steps(from: old[$0], to: new[$0], at: path + [.index($0)]) }
    edits += (shared.upperBound..<after.upperBound).map { .insert(path + [.index($0)], new[$0]) }
    edits += (shared.upperBound..<before.upperBound).reversed().map { .remove(path + [.index($0)]) }
    return edits
  }

  /// The value after one of the ``steps(on:)``.
  func applied(to value: FormValue) -> FormValue? {
    switch self {
    case .set(let path, let new): return value.setting(new, at: path[...])
    case .remove(let path): return value.removing(path[...])
    case .insert(let path, let new):
      guard case .index(let index)? = path.last, case .list(var items)? = value[path.dropLast()], index <= items.count else {
        return nil
      }
      items.insert(new, at: index)
      return value.setting(.list(items), at: path.dropLast())
    case .move(let path, let to):
      guard case .index(let index)? = path.last, case .list(var items)? = value[path.dropLast()] else { return nil }
      items.insert(items.remove(at: index), at: to)
      return value.setting(.list(items), at: path.dropLast())
    }
  }
}
