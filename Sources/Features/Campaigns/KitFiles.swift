import Drawing
import SiteModel
import SiteRendering
import Theming

/// The files of a campaign's kit in one language, published next to its page.
struct KitFiles {
  struct File {
    /// The file name for people who download it.
    let name: String
    /// The path, beginning with `/`.
    let path: String
    let content: OutputFile.Content

    var output: OutputFile { OutputFile(path: String(path.dropFirst()), content: content) }
  }

  /// Newsletter, press release, posts and schedule.
  let texts: [File]
  /// Posters and QR codes.
  let drawings: [File]
  /// Cards, and the images of posts. They are published where other pages use them, too.
  let pictures: [Picture]
  /// All files in one.
  let archive: File?

  /// All files below the kit's page.
  var all: [File] { texts + drawings + [archive].compactMap(\.self) }

  /// The file with a name.
  subscript(name: String) -> File? { all.first { $0.name == name } }
}

extension CampaignView {
  /// The texts of the kit.
  func kitTexts(image: (url: String, alt: String)?) -> [KitFiles.File] {
    guard let kit else { return [] }
    func file(_ name: String, _ text: String) -> KitFiles.File {
      KitFiles.File(name: name, path: kit.path + name, content: .bytes(Array(text.utf8)))
    }
    var files: [KitFiles.File] = []
    if let newsletter = campaign.newsletter {
      let mail = mail(newsletter)
      let html = mailHTML(mail, image: image)
      files += [file("newsletter.html", html), file("newsletter.txt", mail.text)]
      files += [mailDraft(newsletter, mail, html: html).map { file("newsletter.eml", $0) }].compactMap(\.self)
    }
    if let press = campaign.press {
      let release = release(press)
      files.append(file("press-release.html", renderer.theme.render(CampaignView.releaseTemplate, releaseContext(release))))
      files.append(file("press-release.md", release.markdown))
    }
    if !campaign.posts.isEmpty { files.append(file("posts.txt", postsText)) }
    if !plan.isEmpty { files += [file("campaign.ics", calendar), file("planning.csv", table)] }
    return files
  }

  /// The posts one after another, for use without the page.
  private var postsText: String {
    posts.map { ready in
      let when = ready.moment.map { strings.moment($0) } ?? ""
      let head = [ready.post.channel.value.name, when].filter { !$0.isEmpty }.joined(separator: ", ")
      return """
        \(head)
        \(String(repeating: "-", count: min(72, head.count)))

        \(ready.text)

        \(strings.text("campaign.kit.alt")): \(ready.alt)

        """
    }.joined(separator: "\n\n")
  }
}
