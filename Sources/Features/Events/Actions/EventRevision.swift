import ContentLoading
import SiteModel

extension Event {
  /// The number for calendars of an event with a status.
  static func sequence(revision: Int, _ status: Status) -> Int {
    let step =
      switch status {
      case .scheduled, .full: 0
      case .rescheduled: 1
      case .postponed: 2
      case .cancelled: 3
      }
    return revision * 4 + step
  }

  /// The change of the revision with which calendars take over another status or other facts; nil where the present one will do.
  /// - Parameter isNoticed: whether participants must hear of it. They need not hear that an event is full.
  func raisedRevision(for new: Status, isNoticed: Bool = true) -> KeyChange? {
    let later = Self.sequence(revision: revision, new)
    guard later < sequence || isNoticed && later == sequence else { return nil }
    return KeyChange(EventKeys.revision.name, to: String(revision + 1))
  }

  /// The change to a status. One that goes ahead as planned needs none.
  func change(to new: Status) -> [KeyChange] {
    var changes = [KeyChange(EventKeys.status.name, to: new == .scheduled ? nil : new.rawValue)]
    // A former start is shown with an event that was moved only.
    if formerStart != nil, new == .scheduled || new == .full { changes.append(KeyChange(EventKeys.formerStart.name, to: nil)) }
    return changes
  }
}
