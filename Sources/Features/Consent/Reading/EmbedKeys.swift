import ContentLoading
import SiteModel

/// The keys of the components `video` and `social-post`.
enum EmbedKeys {
  static let video = KeySet(en: "the component video", nl: "het onderdeel video", [videoURL, videoTitle, text, shape, frame])
  static let post = KeySet(en: "the component social-post", nl: "het onderdeel social-post", [postURL, postTitle, text, frame])

  static let videoURL = Key.neededText(
    "url", .secureAddress, example: "https://www.youtube.com/watch?v=…",
    en: (
      "The page of the video",
      "The address as it stands in the browser. It works as a link before anybody agrees to the video itself."
    ),
    nl: (
      "De pagina van de video",
      "Het adres zoals het in de browser staat. Het werkt als link voordat iemand met de video zelf instemt."
    ))
  static let postURL = Key.neededText(
    "url", .secureAddress, example: "https://mastodon.example/@name/1",
    en: (
      "The page of the post",
      "The address as it stands in the browser. It works as a link before anybody agrees to the post itself."
    ),
    nl: (
      "De pagina van het bericht",
      "Het adres zoals het in de browser staat. Het werkt als link voordat iemand met het bericht zelf instemt."
    ))
  static let videoTitle = Key.neededText(
    "title", .plain, example: "What is a unit?",
    en: ("What the video is called", "Readers see it before they load the video, and screen readers say it."),
    nl: ("Hoe de video heet", "Lezers zien dit voordat zij de video laden, en schermlezers noemen het."))
  static let postTitle = Key.neededText(
    "title", .plain, example: "Our message about the workshop",
    en: ("What the post is about", "Readers see it before they load the post, and screen readers say it."),
    nl: ("Waar het bericht over gaat", "Lezers zien dit voordat zij het bericht laden, en schermlezers noemen het."))
  static let text = Key.markdown(
    "text", .inlineMarkdown, example: "Three minutes, with subtitles.",
    en: ("A sentence below it", "What it shows, how long it takes, whether it has subtitles."),
    nl: ("Een zin eronder", "Wat er te zien is, hoelang het duurt, en of er ondertiteling is."))
  static let shape = Key.choice(
    "shape", default: Embed.Shape.wide, example: "\"16:9\"",
    en: ("The proportions of the video", "Width and height, so that the page does not jump when the video loads."),
    nl: ("De verhouding van de video", "Breedte en hoogte, zodat de pagina niet verspringt als de video laadt."))
  static let frame = Key.text(
    "frame", .secureAddress, .default(en: "known for the large services", nl: "bekend bij de grote diensten"),
    example: "https://video.example/embed/1",
    en: ("The address for embedding", "Needed for services that Baken does not know. You find it under “share” or “embed” there."),
    nl: ("Het adres om in te sluiten", "Nodig bij diensten die Baken niet kent. U vindt het daar onder “delen” of “insluiten”."))
}

extension TextForm {
  static let secureAddress = TextForm(
    "secure-address", en: "an address with https:// in front", nl: "een adres met https:// ervoor", pattern: #"^https://\S+$"#,
    isAlwaysText: true)
}

extension Embed.Shape: ChoiceValue {
  public var words: Words {
    switch self {
    case .wide: Words(en: "wide", nl: "breed")
    case .classic: Words(en: "nearly square", nl: "bijna vierkant")
    case .square: Words(en: "square", nl: "vierkant")
    case .tall: Words(en: "upright", nl: "staand")
    }
  }
}
