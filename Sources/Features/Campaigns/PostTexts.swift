import Diagnostics
import Drawing
import SiteModel
import SiteRendering
import Theming

/// A post, ready to publish: the author's text with its facts, link and hashtags.
struct ReadyPost {
  let post: CampaignPost
  /// Nil when the event to count back from does not exist.
  let moment: LocalDateTime?
  /// The complete text.
  let text: String
  /// The tracked link.
  let url: String
  /// The alternative text of the image.
  let alt: String
  let facts: CampaignFacts

  /// The length of the text, as the channel counts.
  var length: Int { post.channel.value.length(of: text) }
}

extension CampaignView {
  /// The posts in order of time.
  var posts: [ReadyPost] {
    campaign.posts.map(ready).enumerated().sorted { left, right in
      guard let first = left.element.moment, let second = right.element.moment, first != second else {
        return left.offset < right.offset
      }
      return first < second
    }.map(\.element)
  }

  /// A post with everything filled in.
  func ready(_ post: CampaignPost) -> ReadyPost {
    let link = post.link ?? campaign.target
    let channel = post.channel.value
    let url = tracked(link, source: channel.rawValue, medium: .social, content: post.id.value)
    let moment = site.moment(of: post, in: campaign, on: page)
    let facts = CampaignFacts(self, link: link, url: url, on: moment?.date)
    var parts = [facts.filled(post.text.value)]
    if channel.takesLinks, !CampaignFact.names(in: post.text.value).contains(CampaignFact.link.rawValue) { parts.append(url) }
    let hashtags = (post.hashtags ?? campaign.hashtags).map { "#" + $0.value }
    if !hashtags.isEmpty { parts.append(hashtags.joined(separator: " ")) }
    return ReadyPost(
      post: post, moment: moment, text: parts.joined(separator: "\n\n"), url: url,
      alt: post.alt.map { facts.filled($0.value) } ?? renderer.cardAlt(postCard(post).content), facts: facts)
  }
}
