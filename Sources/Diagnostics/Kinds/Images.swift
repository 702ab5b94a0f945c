extension DiagnosticKind {
  static let images = [missingImage, imageWithoutAlt, notAnImage, largeImage, externalImage, missingDownload]

  /// An image file that is not there.
  public static let missingImage = DiagnosticKind(
    "image.missing",
    summary: "there is no image {path}",
    help: "images stand in the folder media/; the path is seen from this file",
    explanation: "An image is named by a relative path to a file in media/.",
    example: "![The chain of three steps](../media/chain.svg)")

  /// No alternative text.
  public static let imageWithoutAlt = DiagnosticKind(
    "image.no-alt",
    summary: "the image has no alternative text",
    help: "say in a few words what it shows: {example}",
    explanation: "The alternative text is what people hear who cannot see the picture (WCAG 1.1.1).",
    example: "![Three steps: assess, validate, recognise](../media/chain.svg)")

  /// A file that is no image.
  public static let notAnImage = DiagnosticKind(
    "image.not-an-image",
    summary: "{path} is not an image that browsers show: {reason}",
    help: "use a PNG, JPEG, WebP, GIF, AVIF or SVG file",
    explanation:
      "Width and height are read from the file, so that the page does not jump while it loads. That needs a file in a known format.",
    example: "![A class in the workshop](../media/workshop.jpg)")

  /// A photograph as it came out of the camera.
  public static let largeImage = DiagnosticKind(
    "image.large", .warning,
    summary: "the image {path} is {size}, which takes long to load on a telephone",
    help: "save it at most 1600 pixels wide, as JPEG or WebP; that gives less than {limit}",
    explanation:
      "Images are published as they are. One from a camera is larger than all of the site’s pages together, and every visitor loads it.",
    example: "![A class in the workshop](../media/workshop.jpg)")

  /// An image elsewhere.
  public static let externalImage = DiagnosticKind(
    "image.external",
    summary: "the image would be loaded from another site: {address}",
    help: "put a copy in media/",
    explanation: "A page that loads an image from elsewhere tells that site who reads it. No page does so without consent.",
    example: "![A class in the workshop](../media/workshop.jpg)")

  /// A download that is not there.
  public static let missingDownload = DiagnosticKind(
    "download.missing",
    summary: "there is no file {path}",
    help: "downloads stand in the folder media/; the path is seen from this file",
    explanation: "A download is named by a relative path to a file in media/.",
    example: "```download\nfile: ../media/template.pdf\ntitle: Template of a learning agreement\n```")
}
