extension DiagnosticKind {
  static let images = [
    missingImage, imageWithoutAlt, notAnImage, largeImage, externalImage, mediaKind, activeImage,
    disguisedMedia,
  ]

  public static let missingImage = DiagnosticKind(
    "image.missing",
    summary: "there is no image {path}",
    help: "images stand in the folder media/; the path is seen from this file",
    explanation: "An image is named by a relative path to a file in media/.",
    example: "![The chain of three steps](../media/chain.svg)")

  public static let imageWithoutAlt = DiagnosticKind(
    "image.no-alt",
    summary: "the image has no alternative text",
    help: "say in a few words what it shows: {example}",
    explanation: "The alternative text is what people hear who cannot see the picture (WCAG 1.1.1).",
    example: "![Three steps: assess, validate, recognise](../media/chain.svg)")

  public static let notAnImage = DiagnosticKind(
    "image.not-an-image",
    summary: "{path} is not an image that browsers show: {reason}",
    help: "use a PNG, JPEG, WebP, GIF, AVIF or SVG file",
    explanation:
      "Width and height are read from the file, so that the page does not jump while it loads. That needs a file in a known format.",
    example: "![A class in the workshop](../media/workshop.jpg)")

  /// An image that is too large for a page, such as an unedited photograph.
  public static let largeImage = DiagnosticKind(
    "image.large", .warning,
    summary: "the image {path} is {size}, which takes long to load on a telephone",
    help: "save it at most 1600 pixels wide, as JPEG or WebP; that gives less than {limit}",
    explanation:
      "Images are published as they are. One from a camera is larger than all of the site’s pages together, and every visitor loads it.",
    example: "![A class in the workshop](../media/workshop.jpg)")

  /// An image on another site.
  public static let externalImage = DiagnosticKind(
    "image.external",
    summary: "the image would be loaded from another site: {address}",
    help: "put a copy in media/",
    explanation: "A page that loads an image from elsewhere tells that site who reads it. No page does so without consent.",
    example: "![A class in the workshop](../media/workshop.jpg)")

  /// A file in `media/` of a type that is not meant to be shown, played or downloaded.
  public static let mediaKind = DiagnosticKind(
    "media.kind",
    summary: "{path} is a file {kind}, which has no place in media/",
    help:
      "media/ is for pictures, documents, sound and film; files for the root of the site, such as a search engine’s, stand in static/",
    explanation:
      "Whatever stands in media/ is published as it is, under the site’s own address. A web page or a script there could read what visitors keep with this site and do what the site may do. Scripts of the theme stand in theme/scripts/; static/ holds files that others ask to find at the root of the site, and whoever puts one there answers for it.",
    example: "media/template.pdf")

  /// An image that runs code or loads something.
  public static let activeImage = DiagnosticKind(
    "media.active-image",
    summary: "the image {path} is more than a picture: {what}",
    help: "save it as “plain SVG” or “optimised SVG” from the drawing program, or take that part out",
    explanation:
      "An SVG file can hold scripts and load files from elsewhere. Opened by its own address it would do so with the rights of the site, and tell others who looks at it.",
    example: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"5\"/></svg>")

  /// A file whose content does not match its extension.
  public static let disguisedMedia = DiagnosticKind(
    "media.disguised",
    summary: "the content of {path} is not that of a {ending} file: it is {found}",
    help: "give the file the ending of what it is, or save it again as {ending}",
    explanation:
      "Servers and programs go by the ending or by the content, and not all by the same. A web page, a drawing or a script under the ending of a picture or a document is shown to nobody as what it claims to be, and could run where a program goes by the content.",
    example: "media/template.pdf")

}
