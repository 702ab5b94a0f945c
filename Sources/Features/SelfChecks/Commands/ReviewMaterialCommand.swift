import Diagnostics
import SiteModel
import SiteRendering

/// `baken self-check review`
enum ReviewMaterialCommand: SiteTool {
  static let name = "review"
  static let abstract = Words(
    en: "Write what a reviewer needs: flow graph, script in each language, score key and witnesses.",
    nl: "Schrijf wat nodig is om een zelfcheck te beoordelen: stroomschema, script in elke taal, puntentelling en bewijzen.")
  static let explanation = [
    Words(
      en: "The witnesses are sets of answers, one for each question, option, level and cap, that show that it can be reached.",
      nl:
        "De bewijzen zijn sets antwoorden: voor elke vraag, elk antwoord, elk niveau en elke grens een set die laat zien dat men er komt."
    )
  ]
  static let examples = ["baken self-check review ecvet-zelfcheck", "baken self-check review ecvet-zelfcheck --output review"]
  static let arguments = [
    SelfCheckCommands.selfCheck.declaration, output.declaration, SelfCheckCommands.force.declaration,
  ]

  private static let output = CommandArgument.folder(
    "output",
    Words(
      en: "The folder to write to, as a whole; without it, NAME-review.",
      nl: "De map die geheel wordt geschreven; anders NAAM-review."))

  static func answer(_ call: CommandCall, about loaded: LoadedSite) throws(CommandRefusal) -> CommandAnswer {
    let name = try loaded.selfCheck(of: call).id
    return CommandAnswer(
      folder: CommandAnswer.Folder(
        path: call[output] ?? "\(name)-review", kind: .review, replacesForeignOutput: call[SelfCheckCommands.force],
        files: loaded.renderer.selfCheckReview(name)))
  }
}
