import ContentHashing
import Formats
import SiteModel
import SiteRendering

extension ServiceDeclaration {
  /// The format of the stored choice; with a new format, stored choices become unreadable.
  static let recordSchema = 2

  /// A hash of what visitors choose about, as 12 hexadecimal digits. When it changes, every visitor is asked again.
  ///
  /// It covers the notice's version, the purposes, and what each service with consent loads and stores. It does not depend on
  /// texts and order, so that a corrected typing error or a translation asks nobody again.
  var policyDigest: String {
    var lines = ["schema \(Self.recordSchema)", "version \(version)"]
    lines += optionalPurposes.map { "purpose \($0.id)" }.sorted()
    for service in optionalServices.sorted(by: { $0.id < $1.id }) {
      lines.append("service \(service.id) \(service.purpose.value) \(service.kind.name)")
      let hosts = [
        ("script", service.hosts.script), ("connect", service.hosts.connect), ("img", service.hosts.image),
        ("frame", service.hosts.frame),
      ]
      lines += hosts.flatMap { name, hosts in hosts.map { "\(name) \($0.value)" } }.sorted()
      lines +=
        service.storage.map { "stored \($0.name.value) \($0.store.rawValue) \($0.party.rawValue) \($0.lifetime.text)" }.sorted()
    }
    return String(ContentHash(of: Array(lines.joined(separator: "\n").utf8)).hexadecimal.prefix(12))
  }

  /// The data for the script in the browser.
  /// - Parameters:
  ///   - loadsScripts: whether the page allows scripts of other sites. On a page that does not, withdrawing consent still removes
  ///     what such a script has stored elsewhere on the site.
  ///   - storage: the names of what this site stores.
  ///   - folder: the folder of the site on its host, from `/` to `/`.
  func browserData(loadsScripts: Bool, storage: StorageNamespace, folder: String) -> JSONText {
    .object([
      ("schema", .number(Self.recordSchema)), ("policy", .string(policyDigest)), ("days", .number(days)),
      ("cookie", .string(storage.record)),
      ("purposes", .array(optionalPurposes.map { .string($0.id) })),
      ("services", .array(optionalServices.map { $0.browserData(loadsScripts: loadsScripts, storage: storage, folder: folder) })),
    ])
  }
}

extension Service {
  fileprivate func browserData(loadsScripts: Bool, storage: StorageNamespace, folder: String) -> JSONText {
    var members: [(String, JSONText)] = [
      ("id", .string(id)), ("purpose", .string(purpose.value)), ("kind", .string(kind.name)),
    ]
    if loadsScripts, case .googleAnalytics(let id) = kind { members.append(("measurement", .string(id))) }
    // Google's cookies apply to the whole host unless a path is set.
    if loadsScripts, case .googleAnalytics = kind, folder != "/" { members.append(("path", .string(folder))) }
    if loadsScripts, let address = scriptAddress { members.append(("src", .string(address))) }
    members.append(("scripts", .array(loadsScripts ? scriptSources.map(JSONText.string) : [])))
    let own = self.storage.filter { $0.party == .first }
    members.append(
      (
        "storage",
        .array(own.map { .object([("name", .string(storage.name(of: $0))), ("kind", .string($0.store.rawValue))]) })
      ))
    return .object(members)
  }
}
