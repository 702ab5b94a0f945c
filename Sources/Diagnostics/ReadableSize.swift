/// A number of bytes for people to read: `1.5 MB`, with a comma in Dutch.
public func readableSize(_ bytes: Int) -> Words {
  if bytes < 1_000 { return "\(bytes) bytes".words }
  if bytes < 999_500 { return "\((bytes + 500) / 1_000) kB".words }
  let tenths = (bytes + 50_000) / 100_000
  return .decimal("\(tenths / 10).\(tenths % 10) MB")
}
