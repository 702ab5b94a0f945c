import Diagnostics

/// Why a site could not be published: the kind of failure, the path, and the system's reason. The old site is unharmed.
public struct PublishingError: Error, DiagnosticArgument, Equatable {
  public let kind: Kind
  /// The file or folder: an absolute path on this machine, or a path in the site.
  public let path: String
  /// The system's reason, or another fact; nil when the kind says it all.
  public let reason: Words?

  init(_ kind: Kind, path: String, reason: (any DiagnosticArgument)? = nil) {
    self.kind = kind
    self.path = path
    self.reason = reason?.words
  }

  public enum Kind: String, Sendable, CaseIterable {
    /// The output folder holds somebody else's files.
    case notOurs
    /// The output folder holds another kind of output, such as a site where a kit is written.
    case anotherKind
    /// The output cannot be a folder: it is a file or the root.
    case notAFolder
    /// The output folder contains the sources.
    case holdsTheSource
    /// The output folder is inside the sources, where the next build would read it.
    case insideTheSource
    /// Another file system is mounted on the output folder, so it cannot be swapped.
    case mountPoint
    /// Another build is writing this output folder.
    case inUse
    /// The user may not write there, or the file system is read-only.
    case notPermitted
    /// The disk or the user's quota is full.
    case diskFull
    /// A path outside the output folder, or one that no file can have.
    case unsafePath
    /// A path reserved for Baken or for version control.
    case reservedPath
    /// Two files of the site have one path, or one file has the path of another's folder.
    case claimedTwice
    /// The site has a dotfile that the output folder has as its own.
    case ownDotfile
    /// A file to copy cannot be read.
    case unreadableSource
    /// The content of a file could not be made, such as a drawing without fonts.
    case notMade
    /// A killed build left the old site under another name, and something else has taken its place.
    case interrupted
    /// The staged site cannot replace the output folder.
    case cannotSwap
    /// A file was written after the site was published or discarded, or the site was published twice.
    case closed
    /// Any other failure of the system.
    case system
  }
}

extension PublishingError {
  /// What is wrong, on one line.
  public var summary: Words { reason.map { fault + ": " + $0 } ?? fault }

  private var fault: Words {
    switch kind {
    case .notOurs:
      Words(
        en: "the output folder \(path) holds files that Baken did not make, and was left as it is",
        nl: "in de uitvoermap \(path) staan bestanden die Baken niet heeft gemaakt; zij is gebleven zoals zij was")
    case .anotherKind:
      Words(
        en: "the output folder \(path) is in use for something else, and was left as it is",
        nl: "de uitvoermap \(path) is voor iets anders in gebruik; zij is gebleven zoals zij was")
    case .notAFolder: Words(en: "the output \(path) cannot be used as a folder", nl: "de uitvoer \(path) kan geen map zijn")
    case .holdsTheSource:
      Words(
        en: "the output folder \(path) holds what the site is made from, and was left as it is",
        nl: "in de uitvoermap \(path) staat waar de site van wordt gemaakt; zij is gebleven zoals zij was")
    case .insideTheSource:
      Words(
        en: "the output folder \(path) is inside the folder that the site is made from",
        nl: "de uitvoermap \(path) ligt binnen de map waar de site van wordt gemaakt")
    case .mountPoint:
      Words(
        en: "another disk is mounted on the output folder \(path), so a new folder cannot take its place",
        nl: "op de uitvoermap \(path) is een andere schijf aangesloten, dus een nieuwe map kan haar plaats niet innemen")
    case .inUse:
      Words(
        en: "another build is writing the output folder \(path)",
        nl: "Baken schrijft op dit moment al in de uitvoermap \(path)")
    case .notPermitted: Words(en: "no permission to write \(path)", nl: "u mag \(path) niet schrijven")
    case .diskFull: Words(en: "no room left to write \(path)", nl: "er is geen ruimte meer om \(path) te schrijven")
    case .unsafePath:
      Words(
        en: "“\(path)” cannot be the path of a file in the site",
        nl: "“\(path)” kan niet het pad van een bestand van de site zijn")
    case .reservedPath:
      Words(
        en: "“\(path)” cannot be a file of the site, because the output folder keeps that name for itself",
        nl: "“\(path)” kan geen bestand van de site zijn, want de uitvoermap gebruikt die naam zelf")
    case .claimedTwice:
      Words(
        en: "two files of the site claim the path “\(path)”",
        nl: "twee bestanden van de site hebben hetzelfde pad, “\(path)”")
    case .ownDotfile:
      Words(
        en: "the site makes \(path), but the output folder already has a file of its own with that name",
        nl: "de site maakt \(path), maar de uitvoermap heeft zelf al een bestand met die naam")
    case .unreadableSource: Words(en: "cannot read \(path)", nl: "\(path) is niet te lezen")
    case .notMade: Words(en: "cannot make \(path)", nl: "\(path) is niet te maken")
    case .interrupted:
      Words(
        en: "a build was stopped while it swapped \(path), and the site that was published is set aside",
        nl: "Baken werd gestopt tijdens het vervangen van \(path), en de gepubliceerde site is opzijgezet")
    case .cannotSwap: Words(en: "the new site cannot take the place of \(path)", nl: "de nieuwe site kan \(path) niet vervangen")
    case .closed:
      Words(
        en: "“\(path)” came too late: the site was published or discarded before",
        nl: "“\(path)” kwam te laat: de site was al gepubliceerd of weggegooid")
    case .system: Words(en: "cannot write \(path)", nl: "\(path) is niet te schrijven")
    }
  }

  /// What to do about it, on one line.
  public var help: Words {
    switch kind {
    case .notOurs:
      Words(
        en: "choose another folder with --output, or add --force to replace everything in it except its dotfiles",
        nl:
          "kies met --output een andere map, of geef --force om alles erin te vervangen behalve bestanden met een punt voor hun naam"
      )
    case .anotherKind:
      Words(
        en: "choose another folder with --output, or add --force to replace it",
        nl: "kies met --output een andere map, of geef --force om haar te vervangen")
    case .notAFolder: Words(en: "choose another folder with --output", nl: "kies met --output een andere map")
    case .holdsTheSource:
      Words(
        en: "choose another folder with --output; a build replaces the whole output folder",
        nl: "kies met --output een andere map; bouwen vervangt de hele uitvoermap")
    case .insideTheSource:
      Words(
        en: "choose a folder outside the site's content with --output",
        nl: "kies met --output een map buiten de bestanden van de site")
    case .mountPoint:
      Words(
        en: "choose a folder inside it with --output, or mount the folder above it instead",
        nl: "kies met --output een map daarbinnen, of sluit de schijf aan op de map erboven")
    case .inUse:
      Words(
        en: "wait until it is done, or give one of the two a different --output",
        nl: "wacht tot die klaar is, of geef een van de twee een andere --output")
    case .notPermitted:
      Words(
        en:
          "the new site is prepared beside the output folder, so you need permission to write in that folder and in the one above it",
        nl: "Baken maakt de nieuwe site naast de uitvoermap, dus u moet in die map en in de map erboven mogen schrijven")
    case .diskFull:
      Words(
        en: "make room and build again; the site that is published now is unchanged",
        nl: "maak ruimte en bouw opnieuw; de site die nu is gepubliceerd, is niet veranderd")
    case .unsafePath:
      Words(
        en: "a path is relative, has “/” between its parts, and has no part that is empty, “.” or “..”",
        nl: "een pad begint niet met “/”, heeft “/” tussen zijn delen, en geen deel is leeg, “.” of “..”")
    case .reservedPath: Words(en: "give the file another name", nl: "geef het bestand een andere naam")
    case .claimedTwice: Words(en: "give one of the two another name", nl: "geef een van de twee een andere naam")
    case .ownDotfile:
      Words(
        en: "remove one of the two, or add --force to let the site's file replace the other",
        nl: "haal een van de twee weg, of geef --force om het andere bestand door dat van de site te vervangen")
    case .unreadableSource:
      Words(
        en: "check that the file is there and that you may read it",
        nl: "kijk na of het bestand er is en of u het mag lezen")
    case .notMade:
      Words(
        en: "script/build installs the fonts and libraries that drawings need; the site that is published now is unchanged",
        nl:
          "script/build installeert de lettertypen en programma’s die tekeningen nodig hebben; de site die nu is gepubliceerd, is niet veranderd"
      )
    case .interrupted:
      Words(
        en: "something else is in its place now: keep one of the two, move the other away, and build again",
        nl: "op die plek staat nu iets anders: houd een van de twee, verplaats het andere, en bouw opnieuw")
    case .cannotSwap:
      Words(
        en: "remove the output folder, or choose another with --output, and build again",
        nl: "verwijder de uitvoermap, of kies met --output een andere, en bouw opnieuw")
    case .closed: Words(en: "this is a fault in Baken; please report it", nl: "dit is een fout in Baken; meld die alstublieft")
    case .system:
      Words(
        en: "the site that is published now is unchanged; solve the cause and build again",
        nl: "de site die nu is gepubliceerd, is niet veranderd; los de oorzaak op en bouw opnieuw")
    }
  }
}

extension PublishingError: CustomStringConvertible {
  /// What is wrong and what to do, one line each.
  public var words: Words { summary + Words(en: "\n  help: ", nl: "\n  hulp: ") + help }

  public var description: String { words.english }
}

extension PublishingError {
  init(_ error: SystemError, path: String) {
    let kind: Kind =
      switch error {
      case .notPermitted, .accessDenied, .readOnly: .notPermitted
      case .noSpace, .quotaExceeded: .diskFull
      default: .system
      }
    self.init(kind, path: path, reason: error.reason)
  }
}
