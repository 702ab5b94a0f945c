import SiteModel
import SiteRendering
import Theming

/// The mail with which a visitor registers for an event: its subject, and a body that asks what the organiser needs to know.
struct RegistrationMail {
  var address: String
  var event: Event
  var title: String
  /// The whole address of the event's page, by which the organiser sees which event is meant.
  var page: String
  var place: String
  var times: EventTimes

  /// The link that opens the mail (RFC 6068).
  var url: String {
    let values = ["title": title, "day": times.strings.days(of: event), "when": times.span, "place": place, "page": page]
    return mailLink(
      to: address, subject: times.strings.text("event.mail.subject", values), body: times.strings.text("event.mail.body", values))
  }
}
