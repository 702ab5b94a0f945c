import Diagnostics
import SiteModel
import SiteRendering

/// What the schedules of campaigns ask for: posts, mails and deadlines, in the default language.
enum CampaignTasks {
  static func tasks(_ renderer: SiteRenderer) -> [SiteTask] {
    let site = renderer.site
    let clock = site.configuration(site.defaultLanguage).clock
    return site.pages.filter { $0.campaign != nil && $0.language == site.defaultLanguage }.flatMap { page -> [SiteTask] in
      let plan = CampaignView(renderer: renderer, page: page)?.plan ?? []
      return plan.map { entry in
        SiteTask(
          at: clock.instant(of: entry.moment), entry.moment, entry.title.words, on: page, key: entry.key,
          text: entry.text.isEmpty ? nil : entry.text, isToDo: true)
      }
    }
  }
}

extension PlanEntry {
  /// The keys under which it stands in the file.
  fileprivate var key: [String] {
    switch kind {
    case .post: [CampaignKeys.posts.name, id]
    case .deadline: [CampaignKeys.deadlines.name, id]
    case .newsletter: [CampaignKeys.newsletter.name]
    case .press: [CampaignKeys.press.name]
    }
  }
}
