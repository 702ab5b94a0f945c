import SiteModel

/// A link that opens a mail with a subject and a body (RFC 6068). Lines of the body end with CR and LF (section 5).
public func mailLink(to address: String, subject: String, body: String) -> String {
  let lines = body.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  return "mailto:\(address)?subject=\(percentEncodedQuery(subject))&body=\(percentEncodedQuery(lines))"
}
