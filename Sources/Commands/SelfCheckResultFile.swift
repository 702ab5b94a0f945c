import ArgumentParser
import Foundation
import SelfChecks
import SiteModel
import SiteRendering

/// The exported result of a school, read from its file.
struct SelfCheckResultFile {
  /// The path of the file.
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
  struct Refusal: Error, CustomStringConvertible {
    var description: String
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
  init(_ path: String, for document: SelfCheckDocument) throws {
    guard let data = FileManager.default.contents(atPath: path) else { throw Refusal(description: "\(path): it cannot be read") }
    guard data.count <= Self.sizeLimit else { throw Refusal(description: "\(path): it is larger than \(Self.sizeLimit) bytes") }
    let content: Content
    do {
      content = try JSONDecoder().decode(Content.self, from: data)
    } catch {
      throw Refusal(description: "\(path): it is no result of a self-check (\(Self.words(for: error)))")
    }
    guard content.format == "baken-self-check", content.schema == 1 else {
      throw Refusal(description: "\(path): it is no result of a self-check, or one of a newer program")
    }
    guard content.definition == document.id else {
      throw Refusal(description: "\(path): it is a result of another self-check, “\(content.definition)”")
    }
    guard CalendarDate(content.date) != nil else { throw Refusal(description: "\(path): “\(content.date)” is not a date") }
    let texts = (content.notes ?? [:]).values + [content.organisation].compactMap(\.self)
    guard texts.allSatisfy(Self.isPlain), (content.organisation ?? "").count <= 120 else {
      throw Refusal(description: "\(path): a text in it is too long or holds control characters")
    }
    do {
      answers = try MigratedResult(content.answers, version: content.version, by: document.questionnaire).answers
    } catch {
      throw Refusal(description: "\(path): \(Self.words(for: error))")
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

  private static func words(for refusal: MigratedResult.Refusal) -> String {
    switch refusal {
    case .tooNew(let version): "it was given to version \(version), which is newer than this one"
    case .tooOld(let version): "no migration leads on from version \(version)"
    case .unknownQuestion(let question): "there is no question “\(question)”"
    case .unknownOption(let question, let option): "the question “\(question)” has no option “\(option)”"
    }
  }

  private static func words(for error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” has the wrong type"
    default: "it is not JSON"
    }
  }

  /// Reads several files. If any is refused, all refused files are reported and the command stops.
  static func readAll(_ paths: [String], for document: SelfCheckDocument) throws -> [SelfCheckResultFile] {
    var (files, refusals): ([SelfCheckResultFile], [Refusal]) = ([], [])
    for path in paths {
      do { files.append(try SelfCheckResultFile(path, for: document)) } catch let refusal as Refusal { refusals.append(refusal) }
    }
    guard refusals.isEmpty else {
      writeError(refusals.map { "error: \($0)" }.joined(separator: "\n"))
      throw ExitCode(Exit.contentHasErrors)
    }
    return files
  }

  /// Reports which results were exported before the rules changed.
  static func reportChangedRules(of files: [SelfCheckResultFile]) {
    for file in files where file.hasChangedRules {
      writeError("note: \(file.path): the questionnaire has changed since this result was exported; it is scored by today's rules")
    }
  }

  /// The results, with copies of a result counted only once and reported, so that one school is not counted as several.
  static func withoutDuplicates(_ files: [SelfCheckResultFile]) -> [SelfCheckResultFile] {
    var firsts: [Content: String] = [:]
    return files.filter { file in
      guard let first = firsts[file.content] else {
        firsts[file.content] = file.path
        return true
      }
      writeError("note: \(file.path): it is the same result as \(first), and is counted once")
      return false
    }
  }
}
