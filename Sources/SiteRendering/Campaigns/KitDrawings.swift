import CampaignKit
import SiteModel
import Theming

extension CampaignView {
  /// All files of the kit.
  var kitFiles: KitFiles { KitFiles(texts: kitTexts(image: nil), drawings: [], archive: nil) }
}

extension KitPage {
  func addDrawings(to context: inout TemplateContext) {}
  func image(of post: ReadyPost) -> TemplateContext? { nil }
}
