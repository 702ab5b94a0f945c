/// The compositions of share cards, one for each size.
enum CardComposition {
  /// A card as a drawing.
  static func compose(_ card: CardContent, _ size: CardSize, palette: Palette) -> Composer {
    var composer = Composer(
      width: Double(size.width), height: Double(size.height), palette: palette, language: card.language)
    switch card.composition {
    case .plain: composer.composePlainCard(card, size)
    case .dated: if let day = card.day { composer.composeDatedCard(card, day, size) } else { composer.composePlainCard(card, size) }
    case .people: composer.composePeopleCard(card, size)
    case .appeal: composer.composeAppealCard(card, size)
    }
    return composer
  }
}
