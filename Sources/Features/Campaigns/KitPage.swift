import Drawing
import SiteModel
import SiteRendering
import Theming

/// The page of a campaign's kit, with the files next to it.
struct CampaignKitView: GeneratedPageView {
  let kind = GeneratedPage.Kind.campaignKitName
  let template = "campaign-kit"
  let values = CampaignValues.kit

  private func campaign(_ page: GeneratedPage, _ renderer: SiteRenderer) -> CampaignView {
    guard let view = renderer.campaignView(page.kind.value, in: page.language) else {
      preconditionFailure("The page of a kit is made from its campaign.")
    }
    return view
  }

  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    let strings = renderer.strings(page.language)
    let title = campaign(page, renderer).page.meta.title.value
    return (strings.text("campaign.kit.title", ["title": title]), strings.text("campaign.kit.summary"))
  }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { strings.text("campaign.kit.menu") }

  func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {
    let campaign = campaign(page, renderer).page
    frame.menuTitle = renderer.menuTitle(of: page)
    frame.lists = renderer.steps(to: .campaigns, in: page.language) + [(campaign.menuTitle, campaign.address)]
    frame.styleSheets = ["events", "campaign-kit"]
    frame.scripts = ["campaign/copy.js"]
  }

  func indexing(of page: GeneratedPage, _ renderer: SiteRenderer) -> (robots: String?, canonical: SiteAddress?) {
    ("noindex, nofollow", nil)
  }

  func alphabeticalEntry(of page: GeneratedPage, _ renderer: SiteRenderer) -> (name: String, kind: String?)? { nil }

  var hasCard: Bool { false }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    let view = campaign(page, renderer)
    KitPage(view: view, files: view.kitFiles).fill(&context)
  }

  func filesBeside(_ page: GeneratedPage, _ renderer: SiteRenderer) -> [OutputFile] {
    campaign(page, renderer).kitFiles.all.map(\.output)
  }
}

extension SiteRenderer {
  /// The kit of one campaign by itself: a folder for each language.
  public func kit(of key: String) -> [OutputFile] {
    site.languages.flatMap { language in
      guard let files = campaignView(key, in: language)?.kitFiles else { return [OutputFile]() }
      let contents = files.all.map { ($0.name, $0.content) } + files.pictures.map { ($0.name, $0.content) }
      // These paths do not change with the content, so everything is made.
      return contents.map { OutputFile(path: "\(language)/\($0)", content: $1.madeAnew) }
    }
  }

  /// A campaign by its key, in one of its languages.
  func campaignView(_ key: String, in language: LanguageTag) -> CampaignView? {
    site.page("campaigns/\(key)", in: language).flatMap { CampaignView(renderer: self, page: site.pages[$0]) }
  }
}

/// The values for the template of a kit's page.
struct KitPage {
  let view: CampaignView
  let files: KitFiles

  var strings: ThemeStrings { view.strings }
  private var campaign: Campaign { view.campaign }

  /// Adds all parts of the kit.
  func fill(_ context: inout TemplateContext) {
    context["goal"] = .text(view.goal)
    context["period"] = .text(view.period)
    context["code"] = .text(campaign.code.value)
    context["target"] = view.title(of: campaign.target).map { title in
      .object(TemplateContext(["title": .text(title), "url": .text(view.url(of: campaign.target))]))
    }
    context.setList("contact", view.contactLines.map { TemplateContext(["line": .text($0)]) })
    context["archive"] = files.archive.map { .object(link(to: $0)) }
    addDrawings(to: &context)
    addMessages(to: &context)
    addPlan(to: &context)
    context.setList("links", links)
  }

  // MARK: Parts

  /// A field with a text to copy.
  /// - Parameter owner: the part that the field belongs to, for the name of its button; nil when its label is enough.
  func field(
    _ id: String, _ label: String, _ value: String, of owner: String? = nil, count: String? = nil
  ) -> TemplateContext {
    let what = [label, owner].compactMap(\.self).joined(separator: ", ")
    return TemplateContext([
      "id": .text(id), "label": .text(label), "value": .text(value), "rows": .text(String(Self.rows(of: value))),
      "count": .optional(count),
      "copy-label": .text(strings.text("campaign.kit.copy-what", ["what": what])),
    ])
  }

  /// The number of rows that show all or most of a text, for browsers that cannot fit a field to its text.
  private static func rows(of text: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { max(1, ($0.utf8.count + 59) / 60) }
    return min(30, lines.reduce(0, +))
  }

  /// The URL of a file.
  func url(of file: KitFiles.File) -> String { view.renderer.links.url(path: percentEncodedPath(file.path)) }

  private func link(to file: KitFiles.File, name: String? = nil) -> TemplateContext {
    TemplateContext([
      "url": .text(url(of: file)), "file": .text(file.name), "name": .optional(name),
    ])
  }

  /// Links to those files that exist.
  func links(_ names: [(file: String, words: String, isOpened: Bool)]) -> [TemplateContext] {
    names.compactMap { name, words, isOpened in
      files[name].map { file in
        var context = link(to: file, name: strings.text("campaign.kit.\(words)"))
        if isOpened { context["file"] = nil }
        return context
      }
    }
  }

  private func post(_ ready: ReadyPost) -> TemplateContext {
    let (id, channel) = (ready.post.id.value, ready.post.channel.value)
    let owner = [channel.name, ready.moment.map { strings.moment($0) }].compactMap(\.self).joined(separator: ", ")
    let count = strings.text("campaign.kit.count", ["count": String(ready.length), "limit": String(channel.limit)])
    var context = TemplateContext([
      "id": .text(id), "channel": .text(channel.name),
      "text": .object(
        field(
          "text-\(id)", strings.text("campaign.kit.text"), ready.text, of: owner,
          count: count)),
      "description": .object(field("alt-\(id)", strings.text("campaign.kit.alt"), ready.alt, of: owner)),
      "profile-link": channel.takesLinks
        ? nil : .object(field("link-\(id)", strings.text("campaign.kit.link-profile"), ready.url, of: owner)),
      "image": image(of: ready).map { .object($0) },
    ])
    context["date"] = date(ready.moment)
    return context
  }

  /// The day of a message, for its heading.
  private func date(_ moment: LocalDateTime?) -> TemplateContext.Value? {
    moment.map { .object(TemplateContext(["iso": .text(String($0.description.prefix(16))), "text": .text(strings.moment($0))])) }
  }

  /// Adds the posts, the newsletter and the press release in the order in which they are sent; those without a day come last.
  private func addMessages(to context: inout TemplateContext) {
    var messages = view.posts.map { (moment: $0.moment, name: "post", message: post($0)) }
    if let newsletter = campaign.newsletter {
      messages.append((moment(of: newsletter.day), "newsletter", self.newsletter(newsletter)))
    }
    if let press = campaign.press { messages.append((moment(of: press.day), "press", self.press(press))) }
    let sorted = messages.enumerated().sorted { left, right in
      guard let first = left.element.moment else { return right.element.moment == nil && left.offset < right.offset }
      guard let second = right.element.moment else { return true }
      return (first, left.offset) < (second, right.offset)
    }
    context.setList("messages", sorted.map { TemplateContext([$0.element.name: .object($0.element.message)]) })
    context["posts-file"] = files["posts.txt"].map { .text($0.name) }
  }

  private func moment(of day: PlannedDay) -> LocalDateTime? {
    view.site.moment(of: day, before: campaign.target, on: view.page)
  }

  private func newsletter(_ newsletter: CampaignNewsletter) -> TemplateContext {
    let mail = view.mail(newsletter)
    var part = TemplateContext([
      "date": date(moment(of: newsletter.day)),
      "subject": .object(field("mail-subject", strings.text("campaign.kit.subject"), mail.subject)),
      "preheader": mail.preheader.map { .object(field("mail-preheader", strings.text("campaign.kit.preheader"), $0)) },
      "plain": .object(
        field("mail-text", strings.text("campaign.kit.text"), mail.text, of: strings.text("campaign.kit.newsletter"))),
    ])
    if case .bytes(let html)? = files["newsletter.html"]?.content {
      part["html"] = .object(
        field("mail-html", strings.text("campaign.kit.newsletter-html"), String(decoding: html, as: UTF8.self)))
    }
    part["preview"] = files["newsletter.html"].map { .object(preview(of: mail, openedAt: url(of: $0))) }
    part.setList(
      "files",
      links([
        ("newsletter.eml", "newsletter-draft", false),
        ("newsletter.txt", "newsletter-plain", false),
      ]))
    return part
  }

  /// A preview of the newsletter, made from the same parts.
  private func preview(of mail: ReadyMail, openedAt url: String) -> TemplateContext {
    // Links in the preview have no target: a click on them would not come from a reader of the newsletter.
    let content = mail.content.replacing(/<a href="[^"]*"/, with: "<a")
    var context = TemplateContext([
      "sender": .text(view.configuration.name), "subject": .text(mail.subject), "content": .html(content),
      "button": .text(mail.button), "open": .text(url), "card": ownCard.map { .object($0) },
    ])
    context.setList("events", view.eventContexts(of: mail))
    return context
  }

  private func press(_ press: CampaignPressRelease) -> TemplateContext {
    let release = view.release(press)
    var part = TemplateContext([
      "date": date(moment(of: press.day)),
      "text": .object(
        field("press-text", strings.text("campaign.kit.text"), release.plainText, of: strings.text("campaign.kit.press"))),
    ])
    part.setList("files", links([("press-release.html", "press-open", true), ("press-release.md", "press-markdown", false)]))
    return part
  }

  private func addPlan(to context: inout TemplateContext) {
    let plan = view.plan
    context.setList("plan", plan.map(task))
    addWeek(of: plan, to: &context)
    context["timeline"] = CampaignTimeline(view: view, entries: plan).map { .object($0.context) }
    context.setList("plan-files", links([("campaign.ics", "plan-calendar", false), ("planning.csv", "plan-table", false)]))
  }

  private func task(_ entry: PlanEntry) -> TemplateContext {
    TemplateContext([
      "iso": .text(entry.moment.hasTime ? String(entry.moment.description.prefix(16)) : entry.moment.description),
      "when": .text(strings.moment(entry.moment)), "what": .text(entry.title),
      "anchor": entry.kind == .post ? .text("post-\(entry.id)") : entry.kind == .deadline ? nil : .text(entry.kind.rawValue),
    ])
  }

  /// Adds what there is to do in the seven days from the build on, or, when there is nothing, what comes next.
  private func addWeek(of plan: [PlanEntry], to context: inout TemplateContext) {
    let first = view.configuration.clock.local(at: view.site.now).date
    let last = CalendarDate(daysSinceEpoch: first.daysSinceEpoch + 6)
    context["week-of"] = .text(
      strings.text("campaign.kit.week-of", ["start": strings.longDate(first), "end": strings.longDate(last)]))
    let week = plan.filter { (first...last).contains($0.moment.date) }
    context.setList("week", week.map(task))
    guard week.isEmpty else { return }
    context["next-task"] = plan.first { $0.moment.date > last }.map { .object(task($0)) }
  }

  /// The tracked links for everything but posts, whose texts contain their own.
  private var links: [TemplateContext] {
    let documents: [(source: String, medium: TrackedLink.Medium, content: String)] = [
      ("poster", .print, "poster"), ("handout", .print, "handout"), ("newsletter", .email, "button"),
      ("press-release", .press, "text"),
    ]
    return documents.map { source, medium, content in
      field(
        "link-to-\(source)", strings.text("campaign.kit.places.\(source)"),
        view.tracked(campaign.target, source: source, medium: medium, content: content))
    }
      + CampaignPost.Channel.allCases.map { channel in
        field(
          "link-to-\(channel.rawValue)", channel.name,
          view.tracked(campaign.target, source: channel.rawValue, medium: .social, content: "link"))
      }
  }
}

extension OutputFile.Content {
  /// The same content, but made again even if the present output has a file at its path.
  fileprivate var madeAnew: Self {
    guard case .made(let make, _) = self else { return self }
    return .made(by: make, isNamedByContent: false)
  }
}
