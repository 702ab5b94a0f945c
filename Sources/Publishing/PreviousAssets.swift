/// Keeps the styles and scripts of the previous site for one more generation.
///
/// Their names change with their content, and pages refer to them by name. A reader who loaded a page just before a swap requests
/// them just after it; without this, the page would have no style.
struct PreviousAssets {
  /// The folder of styles and scripts in the output, such as `assets`.
  let folder: String

  /// Links the files that the new site no longer has into it.
  /// - Returns: the paths of these files, for the marker: the next generation drops them.
  func carry(from present: PresentOutput, into target: Folder) throws(SystemError) -> [String] {
    // Files in a folder that somebody else made must not be copied.
    guard let marker = present.marker, let source = try? present.folder.folder(folder) else { return [] }
    let all = try files(in: source, path: folder)
    let gone = all.filter { !marker.previousAssets.contains($0) && !has($0, in: target) }
    // If no style or script has changed, it is still the same generation.
    let wanted = gone.isEmpty ? all.filter { !has($0, in: target) } : gone
    return wanted.filter { link($0, from: present.folder, into: target) }.sorted()
  }

  /// Only files in real folders: the targets of links may belong to others.
  private func files(in folder: Folder, path: String) throws(SystemError) -> [String] {
    var found: [String] = []
    for entry in try folder.entries() where !entry.text.hasPrefix(".") {
      let place = "\(path)/\(entry.text)"
      if entry.isFolder {
        if let inner = try? folder.folder(entry.name) { found += try files(in: inner, path: place) }
      } else if let status = try? folder.status(of: entry.name), status.isFile {
        found.append(place)
      }
    }
    return found
  }

  private func has(_ path: String, in folder: Folder) -> Bool { (try? folder.has(path)) ?? false }

  /// A file that cannot be linked is dropped: few readers need it, and only for a moment.
  private func link(_ path: String, from source: Folder, into target: Folder) -> Bool {
    let parts = path.split(separator: "/").dropLast()
    for count in parts.indices.map({ $0 + 1 }) { try? target.makeFolder(parts.prefix(count).joined(separator: "/")) }
    return (try? source.link(path, into: target, as: path)) != nil
  }
}
