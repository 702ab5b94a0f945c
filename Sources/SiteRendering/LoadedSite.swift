import SiteModel
import Theming

/// A site with its theme and its features, read and without errors.
public struct LoadedSite: Sendable {
  public let site: Site
  public let theme: Theme
  public let features: FeatureSet

  public init(site: Site, theme: Theme, features: FeatureSet) {
    self.site = site
    self.theme = theme
    self.features = features
  }
}
