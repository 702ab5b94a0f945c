import Diagnostics
import Foundation
import SiteModel
import SiteRendering

/// The exported result of a school, read from its file.
struct SelfCheckResultFile {
  var path: String
  var organisation: String?
  var date: String
  var answers: Answers
  /// Whether the rules of the self-check have changed since the school answered.
  var hasChangedRules: Bool
  private var content: Content

  /// The maximum size of an export in bytes.
  private static let sizeLimit = 200_000

  /// Why a file is refused.
  struct Refusal: Error {
    let words: Words

    init(_ path: String, _ reason: Words) { words = Words(en: "\(path): ", nl: "\(path): ") + reason }
  }

  private struct Content: Decodable, Hashable {
    var format: String
    var schema: Int
    var definition: String
    var version: Int
    var hash: String
    var variant: String
    var language: String
    var date: String
    var organisation: String?
    var answers: [String: String]
    var notes: [String: String]?
  }

  /// - Throws: ``Refusal`` with the reason.
  init(_ path: String, for document: SelfCheckDocument) throws(Refusal) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(path, Words(en: "it cannot be read", nl: "het is niet te lezen"))
    }
    guard data.count <= Self.sizeLimit else {
      throw Refusal(path, Words(en: "it is larger than \(Self.sizeLimit) bytes", nl: "het is groter dan \(Self.sizeLimit) bytes"))
    }
    let content: Content
    do {
      content = try JSONDecoder().decode(Content.self, from: data)
    } catch {
      throw Refusal(
        path,
        Words(en: "it is not a result of a self-check ({reason})", nl: "het is geen uitkomst van een zelfcheck ({reason})")
          .filling(["reason": Self.words(for: error)]))
    }
    guard content.format == "baken-self-check", content.schema == 1 else {
      throw Refusal(
        path,
        Words(
          en: "it is not a result of a self-check, or it is one of a newer program",
          nl: "het is geen uitkomst van een zelfcheck, of een van een nieuwer programma"))
    }
    guard content.definition == document.id else {
      throw Refusal(
        path,
        Words(
          en: "it is a result of another self-check, “\(content.definition)”",
          nl: "het is een uitkomst van een andere zelfcheck, “\(content.definition)”"))
    }
    guard CalendarDate(content.date) != nil else {
      throw Refusal(path, Words(en: "“\(content.date)” is not a date", nl: "“\(content.date)” is geen datum"))
    }
    let texts = (content.notes ?? [:]).values + [content.organisation].compactMap(\.self)
    guard texts.allSatisfy(Self.isPlain), (content.organisation ?? "").count <= 120 else {
      throw Refusal(
        path,
        Words(
          en: "a text in it is too long or contains control characters", nl: "een tekst erin is te lang of bevat stuurtekens"))
    }
    do throws(MigratedResult.Refusal) {
      answers = try MigratedResult(content.answers, version: content.version, by: document.questionnaire).answers
    } catch {
      throw Refusal(path, Self.words(for: error))
    }
    self.path = path
    organisation = content.organisation.flatMap { $0.isEmpty ? nil : $0 }
    date = content.date
    hasChangedRules = content.hash != document.questionnaire.hash
    self.content = content
  }

  private static func isPlain(_ text: String) -> Bool {
    text.count <= 1_000 && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t" }
  }

  private static func words(for refusal: MigratedResult.Refusal) -> Words {
    switch refusal {
    case .tooNew(let version):
      Words(
        en: "it was given to version \(version), which is newer than this one",
        nl: "het hoort bij versie \(version), en die is nieuwer dan deze")
    case .tooOld(let version):
      Words(en: "no migration leads on from version \(version)", nl: "vanaf versie \(version) is er geen overgang")
    case .unknownQuestion(let question): Words(en: "there is no question “\(question)”", nl: "er is geen vraag “\(question)”")
    case .unknownOption(let question, let option):
      Words(
        en: "the question “\(question)” has no option “\(option)”", nl: "de vraag “\(question)” heeft geen antwoord “\(option)”")
    }
  }

  private static func words(for error: any Error) -> Words {
    switch error {
    case DecodingError.keyNotFound(let key, _):
      Words(en: "“\(key.stringValue)” is missing", nl: "“\(key.stringValue)” ontbreekt")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      Words(en: "“{key}” has the wrong type", nl: "“{key}” is van het verkeerde type")
        .filling(["key": context.codingPath.map(\.stringValue).joined(separator: ".")])
    default: Words(en: "it is not JSON", nl: "het is geen JSON")
    }
  }

  /// Reads several files.
  /// - Throws: all files that are refused, each with its reason.
  static func readAll(
    _ paths: [String], for document: SelfCheckDocument
  ) throws(CommandRefusal) -> [SelfCheckResultFile] {
    var (files, refusals): ([SelfCheckResultFile], [Words]) = ([], [])
    for path in paths {
      do throws(Refusal) { files.append(try SelfCheckResultFile(path, for: document)) } catch { refusals.append(error.words) }
    }
    guard refusals.isEmpty else { throw .faults(refusals) }
    return files
  }

  /// Which results were exported before the rules changed.
  static func remarksOnChangedRules(of files: [SelfCheckResultFile]) -> [Words] {
    files.filter(\.hasChangedRules).map { file in
      Words(
        en: "note: \(file.path): the questionnaire has changed since this result was exported; it is scored by today’s rules",
        nl: "let op: \(file.path): de vragenlijst is veranderd sinds deze uitkomst; de punten volgen de regels van nu")
    }
  }

  /// The results, with copies of a result counted only once, so that one school is not counted as several; and which are copies.
  static func withoutDuplicates(_ files: [SelfCheckResultFile]) -> (files: [SelfCheckResultFile], remarks: [Words]) {
    var firsts: [Content: String] = [:]
    var remarks: [Words] = []
    let different = files.filter { file in
      guard let first = firsts[file.content] else {
        firsts[file.content] = file.path
        return true
      }
      remarks.append(
        Words(
          en: "note: \(file.path): it is the same result as \(first), and is counted once",
          nl: "let op: \(file.path): het is dezelfde uitkomst als \(first), en telt één keer"))
      return false
    }
    return (different, remarks)
  }
}
