import Diagnostics

/// Findings about the texts in a campaign's kit.
extension DiagnosticKind {
  static let campaignKits = [
    postTooLong, otherDate, otherDateInTitle, typedLink, unreachableLink, newsletterTooLarge, cardImageTooSmall,
    imageCannotBeShared,
    pressWithoutBoilerplate,
  ]

  public static let postTooLong = DiagnosticKind(
    "campaign.post-too-long",
    summary: "the post is {count} characters long, and {channel} takes {limit}",
    help: "make it {excess} shorter; {channel} counts {rule}",
    explanation:
      "The text is counted as the channel counts it, with its facts, its link and its hashtags filled in. A fact that grows, such as the name of a place, makes the post grow.",
    example: "hashtags: [Mobility]")

  public static let otherDate = DiagnosticKind(
    "campaign.other-date",
    summary: "the text says {typed}, and the event is on {date}",
    help: "write {fact} in its place: then it is right by itself; a day of something else belongs under {key}",
    explanation:
      "A kit that disagrees with the event it is about cannot be built. A date that is typed is wrong as soon as the event moves. Days that the event or the campaign names themselves may be typed, such as its deadlines, and so may days from before the campaign.",
    example: "text: In {event-place} on {event-date}.")

  public static let otherDateInTitle = DiagnosticKind(
    "campaign.other-date-in-title",
    summary: "title or summary says {typed}, and the event is on {date}",
    help: "leave the day out: cards and posters show the day of the event by themselves",
    explanation:
      "The title and the summary of a campaign stand on its cards and its poster, beside the day of the event. A date that is typed there is wrong as soon as the event moves.",
    example: "title: Write with us in Utrecht")

  public static let typedLink = DiagnosticKind(
    "campaign.typed-link",
    summary: "the text holds an address of this site",
    help: "write {fact} in its place",
    explanation: "An address that is typed carries no code by which visits are counted, and breaks when the page moves.",
    example: "text: \"Do it with your team: {link}\"")

  public static let unreachableLink = DiagnosticKind(
    "campaign.unreachable-link", .warning,
    summary: "nobody can follow a link in the text of a post on {channel}",
    help: "leave {fact} out, and say where the link is: in the profile",
    explanation:
      "Instagram shows an address in a caption as plain text. The kit gives the tracked address for the profile beside the post.",
    example: "text: The link is in our profile.")

  public static let newsletterTooLarge = DiagnosticKind(
    "campaign.newsletter-too-large",
    summary: "the newsletter is {size} kB, and mail programs cut it off after {limit} kB",
    help: "make the text shorter, or show fewer events",
    explanation: "Gmail clips a message of more than 102 kB, and hides the rest behind a link.",
    example: "events: 3")

  public static let cardImageTooSmall = DiagnosticKind(
    "campaign.image-too-small",
    summary: "the image is {size} pixels, and {what} needs {needed}",
    help: "choose a larger image, or leave it out: then a card is drawn",
    explanation:
      "Channels blow up a small picture or show it as a stamp. The sizes are 1200×630 for a wide card, 1080×1080 for a square and 1080×1920 for a tall one.",
    example: "image: ../media/workshop-1200x630.png")

  public static let imageCannotBeShared = DiagnosticKind(
    "campaign.image-cannot-be-shared",
    summary: "{what} does not take the picture {path}: networks know neither SVG nor AVIF",
    help: "save it as PNG, JPEG or WebP, or leave it out: then a card is drawn",
    explanation: "Browsers show SVG and AVIF, but the programs that make the preview of a link or take in a post do not.",
    example: "image: ../media/workshop-1200x630.png")

  public static let pressWithoutBoilerplate = DiagnosticKind(
    "campaign.no-boilerplate",
    summary: "the press release cannot say who sends it: site.yml has no boilerplate",
    help: "add boilerplate: to organisation: in site.yml, a few sentences about the organisation",
    explanation: "A press release ends with a few fixed sentences about who sends it, the same in each.",
    example: "organisation:\n  boilerplate: The national team of ECVET experts helps schools to make learning outcomes count.")
}
