import ContentLoading

// What people call the choices of an event.

extension EventReader.Kind: ChoiceValue {
  var words: Words {
    switch self {
    case .event: Words(en: "one event", nl: "één bijeenkomst")
    case .series: Words(en: "a series", nl: "een reeks")
    }
  }
}

extension Event.Status: ChoiceValue {
  public var words: Words {
    switch self {
    case .scheduled: Words(en: "goes ahead", nl: "gaat door")
    case .cancelled: Words(en: "cancelled", nl: "afgelast")
    case .postponed: Words(en: "postponed, a new day will follow", nl: "uitgesteld, nieuwe dag volgt")
    case .rescheduled: Words(en: "moved", nl: "verplaatst")
    case .full: Words(en: "full", nl: "vol")
    }
  }
}

extension Event.Format: ChoiceValue {
  public var words: Words {
    switch self {
    case .onSite: Words(en: "at a place", nl: "op locatie")
    case .online: Words(en: "online", nl: "online")
    case .hybrid: Words(en: "at a place and online", nl: "op locatie en online")
    }
  }
}
