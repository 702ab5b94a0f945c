import Diagnostics
import SiteModel

/// A site that declares services has a notice about them, in each of its languages.
struct NoticeIsPublished: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    guard let declaration = site.services[site.defaultLanguage] else {
      guard !site.unreadable.contains("services") else { return [] }
      return site.pages.filter { $0.layout == .cookieNotice }.map {
        Diagnostic(.noticeWithoutServices, at: $0.wholeFile, ["path": $0.contentPath])
      }
    }
    let notice = declaration.notice
    // A page that exists but could not be read is reported in its file.
    guard !notice.value.isEmpty, !(site.pageID(of: notice.value).map(site.unreadable.contains) ?? false) else { return [] }
    guard let page = site.noticePage(in: site.defaultLanguage) else {
      let files = site.pages.filter { $0.language == site.defaultLanguage }.map(\.contentPath)
      return [
        Diagnostic(.missingNotice, at: notice.range, ["value": notice.value], guess: .nearest(to: notice.value, among: files))
      ]
    }
    let id = site.pages[page].id
    let isIndex = site.pages[page].contentPath.hasSuffix("/index.md")
    return site.languages.compactMap { language in
      guard let page = site.page(id, in: language) else {
        return Diagnostic(
          .noticeNotTranslated, at: notice.range,
          ["language": language.code, "path": isIndex ? "\(id)/index.\(language).md" : "\(id).\(language).md"])
      }
      let found = site.pages[page]
      return found.layout == .cookieNotice ? nil : Diagnostic(.noticeWithoutLayout, at: notice.range, ["page": found.contentPath])
    }
  }
}

/// If the site asks for consent, the purpose of the stored choice is explained.
struct NecessaryPurposeIsExplained: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    guard let declaration = site.services[site.defaultLanguage], !declaration.optionalServices.isEmpty,
      declaration.purpose(Purpose.necessary) == nil
    else { return [] }
    return [Diagnostic(.noNecessaryPurpose, at: declaration.range)]
  }
}
