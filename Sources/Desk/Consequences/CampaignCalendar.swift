import Formats

/// The schedule of a campaign in the output, which has the text of each message.
enum CampaignCalendar {
  private static let mark = Array("-//Baken//Campaign//".utf8)

  /// Whether a calendar is one.
  static func isOne(_ file: [UInt8]) -> Bool {
    let head = file.prefix(200)
    return head.indices.contains { head[$0...].starts(with: mark) }
  }
}
