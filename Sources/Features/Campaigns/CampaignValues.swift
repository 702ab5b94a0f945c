import Events
import SiteRendering
import Theming

/// The values of the templates of campaigns.
enum CampaignValues {
  /// A message of the campaign.
  static let message = TemplateValueSet(
    .text("text", en: "its words", nl: "de woorden"))

  /// The landing page.
  static let page = TemplateValueSet(
    .text("goal", en: "what the campaign is to reach", nl: "wat de campagne wil bereiken"),
    .text("period", en: "from when to when it runs", nl: "van wanneer tot wanneer zij loopt"),
    .flag("over", en: "whether it is over", nl: "of zij voorbij is"),
    .object("action", CommonValues.button, en: "the button", nl: "de knop"),
    .list("messages", of: message, en: "the messages", nl: "de boodschappen"),
    .list("dates", of: EventValues.card, en: "the event that it is about", nl: "de bijeenkomst waar het om gaat"),
    .text("kit", en: "the address of the kit, where it is public", nl: "het adres van het materiaal, als dat openbaar is"))

  /// A campaign in the list.
  static let listItem = TemplateValueSet(
    .text("title", en: "its title", nl: "de titel"),
    .text("url", en: "its address", nl: "het adres"),
    .text("kind", en: "page", nl: "page"),
    .text("summary", en: "one or two sentences about it", nl: "een of twee zinnen erover"),
    .text("period", en: "from when to when it runs", nl: "van wanneer tot wanneer zij loopt"),
    .object("date", CommonValues.date, en: "the day of an article", nl: "de dag van een nieuwsbericht"),
    CommonValues.foreignDirection, CommonValues.foreign)

  /// The list of campaigns.
  static let list = TemplateValueSet(
    .list("running", of: listItem, en: "those that run or are to come", nl: "die lopen of nog komen"),
    .list("over", of: listItem, en: "those that are over", nl: "die voorbij zijn"))

  /// A text with a button that copies it.
  static let copyField = TemplateValueSet(
    .text("id", en: "the identifier of the field", nl: "het kenmerk van het veld"),
    .text("label", en: "its label", nl: "het label"),
    .text("copy-label", en: "the words of the button for those who hear it", nl: "de woorden van de knop voor wie hem hoort"),
    .text("rows", en: "its height in lines", nl: "de hoogte in regels"),
    .text("value", en: "the text", nl: "de tekst"),
    .text("count", en: "how many characters it has, in words", nl: "hoeveel tekens hij heeft, in woorden"))

  /// A drawn picture.
  static let picture = TemplateValueSet(
    .text("name", en: "what it is", nl: "wat het is"),
    .text("file", en: "the name of the file", nl: "de naam van het bestand"),
    .text("url", en: "its address", nl: "het adres"),
    .text("width", en: "its width in pixels", nl: "de breedte in pixels"),
    .text("height", en: "its height in pixels", nl: "de hoogte in pixels"),
    .text("size", en: "its shape", nl: "de vorm"),
    .text("alt", en: "what it shows, in words", nl: "wat erop te zien is, in woorden"))

  /// The whole kit as one file.
  static let archive = TemplateValueSet(
    .text("file", en: "the name of the file", nl: "de naam van het bestand"),
    .text("url", en: "its address", nl: "het adres"))

  /// A line about whom to ask.
  static let contact = TemplateValueSet(
    .text("line", en: "the line", nl: "de regel"))

  /// An event in a mail.
  static let mailEvent = TemplateValueSet(
    .text("title", en: "its title", nl: "de titel"),
    .text("line", en: "day, time and place", nl: "dag, tijd en plaats"),
    .text("url", en: "its address", nl: "het adres"))

  /// The newsletter as it will look.
  static let mailPreview = TemplateValueSet(
    .text("subject", en: "the subject", nl: "het onderwerp"),
    .text("sender", en: "who sends it", nl: "wie hem stuurt"),
    .text("open", en: "the words of the link that opens it", nl: "de woorden van de link die hem opent"),
    .text("url", en: "the address of the newsletter", nl: "het adres van de nieuwsbrief"),
    .object("card", picture, en: "its picture", nl: "de afbeelding"),
    .object("image", picture, en: "its picture", nl: "de afbeelding"),
    .html("content", en: "its text", nl: "de tekst"),
    .text("button", en: "the words on its button", nl: "de woorden op de knop"),
    .list("events", of: mailEvent, en: "its events", nl: "de bijeenkomsten"))

  /// The newsletter.
  static let newsletter = TemplateValueSet(
    .object("date", postDay, en: "its day", nl: "de dag"),
    .object("subject", copyField, en: "the subject", nl: "het onderwerp"),
    .object("preheader", copyField, en: "the line behind the subject", nl: "de regel achter het onderwerp"),
    .object("html", copyField, en: "the mail as HTML", nl: "de mail als HTML"),
    .object("plain", copyField, en: "the mail as plain text", nl: "de mail als platte tekst"),
    .list("files", of: CommonValues.download, en: "its files", nl: "de bestanden"),
    .object("preview", mailPreview, en: "the newsletter as it will look", nl: "de nieuwsbrief zoals hij eruitziet"))

  /// Something to do on a day.
  static let task = TemplateValueSet(
    .text("anchor", en: "the link to the text for it", nl: "de link naar de tekst ervoor"),
    .text("iso", en: "the day for machines", nl: "de dag voor machines"),
    .text("when", en: "the day in words", nl: "de dag in woorden"),
    .text("what", en: "what to do", nl: "wat er te doen is"))

  /// The day of a post.
  static let postDay = TemplateValueSet(
    .text("iso", en: "the day for machines", nl: "de dag voor machines"),
    .text("text", en: "the day in words", nl: "de dag in woorden"))

  /// A post for a network.
  static let post = TemplateValueSet(
    .text("id", en: "its anchor", nl: "het anker"),
    .text("channel", en: "the network", nl: "het netwerk"),
    .object("date", postDay, en: "its day", nl: "de dag"),
    .object("text", copyField, en: "its text", nl: "de tekst"),
    .object("description", copyField, en: "the description of its picture", nl: "de beschrijving van de afbeelding"),
    .object("profile-link", copyField, en: "the link for the profile", nl: "de link voor het profiel"),
    .object("image", picture, en: "its picture", nl: "de afbeelding"))

  /// The press release.
  static let press = TemplateValueSet(
    .object("date", postDay, en: "its day", nl: "de dag"),
    .object("text", copyField, en: "its text", nl: "de tekst"),
    .list("files", of: CommonValues.download, en: "its files", nl: "de bestanden"))

  /// A picture of a poster or a handout.
  static let preview = TemplateValueSet(
    .text("image", en: "its address", nl: "het adres van de afbeelding"),
    .text("url", en: "the address of the file", nl: "het adres van het bestand"),
    .text("alt", en: "what it shows, in words", nl: "wat erop te zien is, in woorden"),
    .text("width", en: "its width in pixels", nl: "de breedte in pixels"),
    .text("height", en: "its height in pixels", nl: "de hoogte in pixels"))

  /// A month on the timeline.
  static let month = TemplateValueSet(
    .text("name", en: "its name", nl: "de naam"),
    .text("x", en: "where it begins", nl: "waar hij begint"))

  /// A mark on the timeline.
  static let mark = TemplateValueSet(
    .text("title", en: "what happens", nl: "wat er gebeurt"),
    .text("x", en: "its horizontal place", nl: "de plaats van links af"),
    .text("y", en: "its vertical place", nl: "de plaats van boven af"))

  /// A row of the timeline.
  static let row = TemplateValueSet(
    .text("kind", en: "what the row shows", nl: "wat de rij toont"),
    .text("name", en: "its name", nl: "de naam"),
    .text("y", en: "its vertical place", nl: "de plaats van boven af"),
    .text("text-y", en: "the vertical place of its name", nl: "de plaats van de naam"),
    .list("marks", of: mark, en: "its marks", nl: "de markeringen"))

  /// The drawing of the plan.
  static let timeline = TemplateValueSet(
    .text("label", en: "what it shows, in words", nl: "wat erop te zien is, in woorden"),
    .text("width", en: "its width", nl: "de breedte"),
    .text("height", en: "its height", nl: "de hoogte"),
    .text("left", en: "where the rows begin", nl: "waar de rijen beginnen"),
    .text("bottom", en: "where the rows end", nl: "waar de rijen ophouden"),
    .text("period-x", en: "where the campaign begins", nl: "waar de campagne begint"),
    .text("period-width", en: "how long it runs", nl: "hoelang zij loopt"),
    .list("months", of: month, en: "the months", nl: "de maanden"),
    .list("rows", of: row, en: "the rows", nl: "de rijen"))

  /// Something to send: one of the three.
  static let kitMessage = TemplateValueSet(
    .object("post", post, en: "a post", nl: "een bericht voor een netwerk"),
    .object("newsletter", newsletter, en: "the newsletter", nl: "de nieuwsbrief"),
    .object("press", press, en: "the press release", nl: "het persbericht"))

  /// The kit.
  static let kit = TemplateValueSet(
    .text("goal", en: "what the campaign is to reach", nl: "wat de campagne wil bereiken"),
    .text("period", en: "from when to when it runs", nl: "van wanneer tot wanneer zij loopt"),
    .text("code", en: "the address of the drawn code", nl: "het adres van de getekende code"),
    .object("target", CommonValues.link, en: "the landing page", nl: "de landingspagina"),
    .list("contact", of: contact, en: "whom to ask", nl: "bij wie men terechtkan"),
    .list("links", of: copyField, en: "the counted links", nl: "de getelde links"),
    .list("cards", of: picture, en: "the share cards", nl: "de kaarten om te delen"),
    .object("card-description", copyField, en: "the description of the cards", nl: "de beschrijving van de kaarten"),
    .list("prints", of: CommonValues.download, en: "what can be printed", nl: "wat men kan afdrukken"),
    .list("previews", of: preview, en: "what the prints look like", nl: "hoe de afdrukken eruitzien"),
    .list("messages", of: kitMessage, en: "what to send, in order of the day", nl: "wat te versturen is, op volgorde van dag"),
    .text("posts-file", en: "the name of the file with all posts", nl: "de naam van het bestand met alle berichten"),
    .text(
      "week-of", en: "the first and the last day of this week, in words",
      nl: "de eerste en de laatste dag van deze week, in woorden"),
    .list("week", of: task, en: "what to do this week", nl: "wat er deze week te doen is"),
    .object(
      "next-task", task, en: "what comes next, when there is nothing this week", nl: "wat er daarna komt, als er deze week niets is"
    ),
    .list("plan", of: task, en: "what to do when", nl: "wat er wanneer te doen is"),
    .list("plan-files", of: CommonValues.download, en: "the plan as files", nl: "de planning als bestanden"),
    .object("timeline", timeline, en: "the drawing of the plan", nl: "de tekening van de planning"),
    .object("archive", archive, en: "the whole kit as one file", nl: "al het materiaal als één bestand"))

  /// The picture of a mail.
  static let mailImage = TemplateValueSet(
    .text("url", en: "its address", nl: "het adres"),
    .text("alt", en: "what it shows, in words", nl: "wat erop te zien is, in woorden"))

  /// The newsletter as a mail.
  static let mail = TemplateValueSet(
    .text("language", en: "the tag of the language", nl: "de code van de taal"),
    .text("direction", en: "rtl, for languages from right to left", nl: "rtl, voor talen van rechts naar links"),
    .text("subject", en: "the subject", nl: "het onderwerp"),
    .text("preheader", en: "the line behind the subject", nl: "de regel achter het onderwerp"),
    .html("content", en: "the text", nl: "de tekst"),
    .text("button", en: "the words on the button", nl: "de woorden op de knop"),
    .text("url", en: "where the button leads", nl: "waar de knop heen leidt"),
    .list("events", of: mailEvent, en: "the events", nl: "de bijeenkomsten"),
    .object("image", mailImage, en: "the picture", nl: "de afbeelding"),
    .text("site", en: "the name of the site", nl: "de naam van de site"),
    .text("home", en: "the address of the home page", nl: "het adres van de voorpagina"),
    .text("organisation", en: "who sends it", nl: "wie hem stuurt"),
    .text("email", en: "where to answer", nl: "waar men kan antwoorden"),
    .open("colour", en: "the colours of the theme by their names", nl: "de kleuren van het thema bij hun naam"))

  /// The press release as a page.
  static let pressRelease = TemplateValueSet(
    .text("language", en: "the tag of the language", nl: "de code van de taal"),
    .text("direction", en: "rtl, for languages from right to left", nl: "rtl, voor talen van rechts naar links"),
    .text("headline", en: "the headline", nl: "de kop"),
    .text("day", en: "the day of release", nl: "de dag waarop het uitkomt"),
    .html("content", en: "the text", nl: "de tekst"),
    .text("address", en: "the address that one types", nl: "het adres dat men intikt"),
    .text("url", en: "where the link leads", nl: "waar de link heen leidt"),
    .text("about", en: "the words above the text about the organisation", nl: "de woorden boven de tekst over de organisatie"),
    .text("boilerplate", en: "who the organisation is", nl: "wie de organisatie is"),
    .list("contact", of: contact, en: "whom to ask", nl: "bij wie men terechtkan"),
    .text(
      "policy",
      en: "what the page may load (Content Security Policy)", nl: "wat de pagina mag laden (Content Security Policy)"))
}
