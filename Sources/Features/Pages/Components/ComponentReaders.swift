import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

public struct StepsReader: ComponentReader {
  public let name = "steps"
  public let words = Words(
    en: "steps in order, which are numbered by themselves", nl: "stappen op volgorde, die vanzelf een nummer krijgen")
  public let keys = StepsKeys.set

  public func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    StepList(
      steps: reader.groups(StepsKeys.items).map { item in
        var part = item
        defer { reader.add(part.finish()) }
        return Step(title: part.inline(StepsKeys.title, markdown) ?? MarkupBody(), text: part.inline(StepsKeys.text, markdown))
      })
  }
}

public struct FigureReader: ComponentReader {
  public let name = "figure"
  public let words = Words(en: "a picture with words under it", nl: "een afbeelding met woorden eronder")
  public let keys = FigureKeys.set

  public func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    let path = reader.text(FigureKeys.image)
    let alt = reader.text(FigureKeys.alt)
    if alt == nil, !reader.has(FigureKeys.alt) {
      reader.add([Diagnostic(.imageWithoutAlt, at: path.range, ["example": Words.example(FigureKeys.alt.declaration.line)])])
    }
    let image = MarkupBody.Image(
      path: path.value.removingPercentEncodingOrSelf, alt: alt?.value ?? "", title: nil, range: path.range)
    return Figure(image: image, caption: reader.inline(FigureKeys.caption, markdown))
  }
}

public struct DownloadReader: ComponentReader {
  public let name = "download"
  public let words = Words(en: "a file that readers take along", nl: "een bestand dat lezers meenemen")
  public let keys = DownloadKeys.set

  public func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    let file = reader.text(DownloadKeys.file)
    let title = reader.text(DownloadKeys.title)
    return Download(file: file, title: markdown.typographic(title.value), text: reader.inline(DownloadKeys.text, markdown))
  }
}

public struct AudiencesReader: ComponentReader {
  public let name = "audiences"
  public let words = Words(en: "a door for each audience of the site", nl: "een ingang voor elke doelgroep van de site")
  public let keys = AudiencesKeys.set

  public func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? { AudienceDoors() }
}
