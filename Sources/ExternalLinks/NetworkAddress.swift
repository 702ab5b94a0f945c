/// Which machines may be asked.
///
/// A page of others can redirect to any address, and a name can lead to any machine. Without a limit, a check that runs in an office or
/// in a data centre could be made to ask machines that only those inside can reach (server-side request forgery). So the address of each
/// connection is judged when the connection is made, after every redirect and every look-up of a name: by the special-purpose registries
/// of IANA (RFC 6890).
enum NetworkAddress {
  /// Whether an IP address, in network order, is that of a machine that everybody can reach.
  static func isPublic(_ bytes: [UInt8]) -> Bool {
    switch bytes.count {
    case 4: isPublicVersion4(bytes)
    case 16: isPublicVersion6(bytes)
    default: false
    }
  }

  private static func isPublicVersion4(_ bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1], bytes[2]) {
    // This network, private networks, the machine itself, multicast and what is reserved.
    case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): false
    // Private, link-local, and shared by the customers of a provider.
    case (172, 16...31, _), (192, 168, _), (169, 254, _), (100, 64...127, _): false
    // For protocols, documentation, benchmarks and relays.
    case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 51, 100), (203, 0, 113), (198, 18...19, _): false
    default: true
    }
  }

  private static func isPublicVersion6(_ bytes: [UInt8]) -> Bool {
    // Addresses that hold one of version 4: mapped, and translated (RFC 6052).
    if bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      || bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])
    {
      return isPublicVersion4(Array(bytes[12...]))
    }
    // 6to4 (RFC 3056).
    if bytes.starts(with: [0x20, 0x02]) { return isPublicVersion4(Array(bytes[2..<6])) }
    // Global unicast addresses all begin like this; of them, some are for protocols, tunnels and documentation.
    guard bytes[0] & 0b1110_0000 == 0b0010_0000 else { return false }
    if bytes.starts(with: [0x20, 0x01]), bytes[2] < 2 { return false }
    return !bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) && !(bytes.starts(with: [0x3F, 0xFF]) && bytes[2] < 0x10)
  }
}
