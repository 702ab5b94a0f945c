import SiteRendering
import Theming

/// The values of the templates of events.
public enum EventValues {
  /// How many places there are.
  static let places = TemplateValue.text(
    "places", en: "how many places are left, or how many there are", nl: "hoeveel plaatsen er nog zijn, of hoeveel er zijn")

  /// An event in a list.
  public static let card = TemplateValueSet(
    .text("title", en: "its title", nl: "de titel"),
    .text("url", en: "its address", nl: "het adres"),
    .text("kind", en: "page", nl: "page"),
    .text("summary", en: "one or two sentences about it", nl: "een of twee zinnen erover"),
    .object("date", CommonValues.date, en: "its first day", nl: "de eerste dag"),
    .text("when", en: "days and times in words", nl: "dagen en tijden in woorden"),
    .text("hours", en: "the time in words, where it is on one day", nl: "de tijd in woorden, als het op één dag is"),
    .text("start", en: "the start for machines", nl: "het begin voor machines"),
    .text("starts", en: "the start for machines", nl: "het begin voor machines"),
    .text("ends", en: "the end for machines", nl: "het einde voor machines"),
    .text("where", en: "the place in words", nl: "de plaats in woorden"),
    .text("price", en: "what it costs", nl: "wat het kost"),
    places,
    .list("audiences", of: CommonValues.audience, en: "for whom it is", nl: "voor wie het is"),
    .text("form", en: "on site, online, or both, in words", nl: "op locatie, online of allebei, in woorden"),
    .text("spoken", en: "the language that is spoken", nl: "de taal die wordt gesproken"),
    .flag("ahead", en: "whether it is still to begin", nl: "of het nog moet beginnen"),
    .flag("begun", en: "whether it goes on now", nl: "of het nu bezig is"),
    .flag("past", en: "whether it is over", nl: "of het voorbij is"),
    .flag("off", en: "whether it does not take place", nl: "of het niet doorgaat"),
    .text("status", en: "cancelled, postponed, full or rescheduled", nl: "cancelled, postponed, full of rescheduled"),
    .text("status-text", en: "the status in words", nl: "de status in woorden"),
    .htmlList("keys", en: "attributes by which the list is filtered", nl: "attributen waarmee de lijst wordt ingekort"),
    CommonValues.foreignDirection, CommonValues.foreign)

  /// What can be put into a calendar.
  public static let calendarEntry = TemplateValueSet(
    .text("name", en: "what it is called, where there are several", nl: "hoe het heet, als er meer zijn"),
    .text("google", en: "the link to Google’s calendar", nl: "de link naar de agenda van Google"),
    .text("outlook", en: "the link to Outlook’s calendar", nl: "de link naar de agenda van Outlook"),
    .text("microsoft-365", en: "the link to the calendar of Microsoft 365", nl: "de link naar de agenda van Microsoft 365"))

  /// The event for calendars.
  public static let calendar = TemplateValueSet(
    .text("file", en: "the address of the calendar file", nl: "het adres van het agendabestand"),
    .list("entries", of: calendarEntry, en: "links to calendars on the web", nl: "links naar agenda’s op het web"))

  /// Where it takes place.
  public static let venue = TemplateValueSet(
    .text("name", en: "the name of the building", nl: "de naam van het gebouw"),
    .text("street", en: "the street", nl: "de straat"),
    .text("town", en: "the town with its postcode", nl: "de plaats met de postcode"),
    .text("region", en: "the region", nl: "de regio"),
    .text("map", en: "the link to a map", nl: "de link naar een kaart"),
    .html("note", en: "how to get there", nl: "hoe men er komt"))

  /// How to register.
  public static let registration = TemplateValueSet(
    .text("url", en: "the address of the form", nl: "het adres van het formulier"),
    .text("email", en: "the link to the mail address", nl: "de link naar het e-mailadres"),
    .flag("is-open", en: "whether readers can register now", nl: "of men zich nu kan aanmelden"),
    .flag("is-closed", en: "whether it is too late to register", nl: "of aanmelden niet meer kan"),
    .text("opens", en: "when it opens, for machines", nl: "wanneer het opengaat, voor machines"),
    .text("opens-note", en: "when it opens, in words", nl: "wanneer het opengaat, in woorden"),
    .text("until", en: "when it closes, for machines", nl: "wanneer het sluit, voor machines"),
    .text("when-open", en: "the words while it is open", nl: "de woorden zolang het open is"),
    .text(
      "reminder", en: "the calendar file of the moment when it opens", nl: "het agendabestand van het moment waarop het opengaat"))

  /// Another event, for those who cannot take part in this one.
  public static let alternative = TemplateValueSet(
    .text("title", en: "its title", nl: "de titel"),
    .text("url", en: "its address", nl: "het adres"),
    .text("day", en: "its day in words", nl: "de dag in woorden"))

  /// How participants take part.
  public static let participation = TemplateValueSet(
    .text("url", en: "the address", nl: "het adres"))

  /// One of several days.
  public static let session = TemplateValueSet(
    .text("title", en: "what it is about", nl: "waar hij over gaat"),
    .text("start", en: "its start for machines", nl: "het begin voor machines"),
    .text("text", en: "day and time in words", nl: "dag en tijd in woorden"))

  /// What the page of an event adds.
  public static let page = TemplateValueSet(
    .text("starts", en: "the start for machines", nl: "het begin voor machines"),
    .text("ends", en: "the end for machines", nl: "het einde voor machines"),
    .object("date", CommonValues.date, en: "its first day", nl: "de eerste dag"),
    .text("when", en: "days and times in words", nl: "dagen en tijden in woorden"),
    .text("hours", en: "the time in words, where it is on one day", nl: "de tijd in woorden, als het op één dag is"),
    .text("where", en: "the place in words", nl: "de plaats in woorden"),
    places,
    .flag("ahead", en: "whether it is still to begin", nl: "of het nog moet beginnen"),
    .flag("begun", en: "whether it goes on now", nl: "of het nu bezig is"),
    .flag("past", en: "whether it is over", nl: "of het voorbij is"),
    .text("status", en: "cancelled, postponed, full or rescheduled", nl: "cancelled, postponed, full of rescheduled"),
    .text("status-note", en: "the status in words", nl: "de status in woorden"),
    .text("form", en: "on site, online, or both, in words", nl: "op locatie, online of allebei, in woorden"),
    .text("spoken", en: "the language that is spoken", nl: "de taal die wordt gesproken"),
    .object("venue", venue, en: "where it takes place", nl: "waar het is"),
    .text("zone-note", en: "the time zone, when it is not that of the site", nl: "de tijdzone, als dat niet die van de site is"),
    .object("join", participation, en: "how participants take part online", nl: "hoe deelnemers online meedoen"),
    .text(
      "online",
      en: "the address or the words for those who join online", nl: "het adres of de woorden voor wie online meedoet"),
    .text("online-url", en: "the address for those who join online", nl: "het adres voor wie online meedoet"),
    .text("price", en: "what it costs", nl: "wat het kost"),
    .text("capacity", en: "how many can come", nl: "hoeveel mensen er kunnen komen"),
    .text("closes", en: "until when one can register", nl: "tot wanneer men zich kan aanmelden"),
    .object("register", registration, en: "how to register", nl: "hoe men zich aanmeldt"),
    .flag(
      "open-door", en: "whether people can come without registration", nl: "of mensen zonder aanmelding kunnen komen"),
    .flag("turns-away", en: "whether people can no longer register", nl: "of aanmelden niet meer kan"),
    .object(
      "instead", alternative, en: "another event, for those who cannot take part in this one",
      nl: "een andere bijeenkomst, voor wie aan deze niet kan meedoen"),
    .text("all", en: "the address of the list of events", nl: "het adres van de lijst van bijeenkomsten"),
    .object(
      "series", CommonValues.link.adding(CommonValues.foreignDirection, CommonValues.foreign), en: "the series that it belongs to",
      nl: "de reeks waar het bij hoort"),
    .list("sessions", of: session, en: "its days, where there are several", nl: "de dagen, als er meer zijn"),
    .flag("several-sessions", en: "whether there are several days", nl: "of er meer dagen zijn"),
    .list("hosts", of: CommonValues.name, en: "who gives it", nl: "wie het geeft"),
    .object("calendar", calendar, en: "the event for calendars", nl: "de bijeenkomst voor agenda’s"))

  /// A calendar that one can follow.
  public static let subscription = TemplateValueSet(
    .text("name", en: "what it contains", nl: "wat erin staat"),
    .text("file", en: "its address", nl: "het adres"),
    .text("subscribe", en: "the address for calendar programs", nl: "het adres voor agendaprogramma’s"))

  /// The events of a month.
  public static let month = TemplateValueSet(
    .text("id", en: "its anchor", nl: "het anker"),
    .text("title", en: "the month in words", nl: "de maand in woorden"),
    .list("events", of: card, en: "its events", nl: "de bijeenkomsten"))

  /// The list of events.
  public static let list = TemplateValueSet(
    .list("months", of: month, en: "the events by month", nl: "de bijeenkomsten per maand"),
    .flag("archive", en: "whether these are the past ones", nl: "of dit de voorbije zijn"),
    .text("archive-url", en: "the address of the past events", nl: "het adres van de voorbije bijeenkomsten"),
    .list("series", of: CommonValues.pageCard, en: "the series", nl: "de reeksen"),
    .text(
      "ask", en: "the link to a mail about a date that is not there",
      nl: "de link naar een mail over een datum die er niet bij staat"),
    .object("feed", FacetValues.feed, en: "the feed of the events", nl: "de feed van de bijeenkomsten"),
    .list("calendars", of: subscription, en: "calendars that one can follow", nl: "agenda’s die men kan volgen"))

  /// The page of a series.
  public static let series = TemplateValueSet(
    .list("coming", of: card, en: "the coming events", nl: "de komende bijeenkomsten"),
    .list("over", of: card, en: "the past events", nl: "de voorbije bijeenkomsten"),
    .text("all", en: "the address of the list of events", nl: "het adres van de lijst van bijeenkomsten"),
    .list("hosts", of: CommonValues.name, en: "who gives it", nl: "wie het geeft"))

  /// Events in a text.
  public static let query = TemplateValueSet(
    .list("events", of: card, en: "the events", nl: "de bijeenkomsten"),
    .text("all", en: "the address of the list of events", nl: "het adres van de lijst van bijeenkomsten"))

  /// What the page of an expert has.
  public static let ofExpert = TemplateValueSet(
    .list("events", of: card, en: "their coming events", nl: "hun komende bijeenkomsten"))
}
