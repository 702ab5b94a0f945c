/// A number of bytes for people to read: `1.5 MB`.
public func readableSize(_ bytes: Int) -> String {
  if bytes < 1_000 { return "\(bytes) bytes" }
  if bytes < 1_000_000 { return "\((bytes + 500) / 1_000) kB" }
  let tenths = (bytes + 50_000) / 100_000
  return "\(tenths / 10).\(tenths % 10) MB"
}
