/// The compositions of share cards: one for each kind of page, which every size arranges anew.
enum CardComposition {
  /// A card as a drawing.
  static func compose(_ card: CardContent, _ size: CardSize, palette: Palette) -> Composer {
    var composer = Composer(
      width: Double(size.width), height: Double(size.height), palette: palette, language: card.language)
    switch card.kind {
    case .page: composer.composePageCard(card, size)
    case .event: if let day = card.day { composer.composeEventCard(card, day, size) } else { composer.composePageCard(card, size) }
    case .expert: composer.composeExpertCard(card, size)
    case .campaign: composer.composeCampaignCard(card, size)
    }
    return composer
  }
}
