/// A small self-check without a fault: two profile questions, two dimensions, a follow-up question, caps and a migration.
enum SelfCheckFixture {
  static let nl = """
    title: Zelfcheck
    summary: Hoe ver is uw school?
    version: 2
    minutes: 10
    introduction: Beantwoord de vragen.
    disclaimer: Dit is geen oordeel.
    contact: ../pages/index.md
    group-by: rol
    quick: {title: Korte zelfcheck, summary: In het kort., slug: kort, minutes: 2}
    sources:
      raad: {title: Aanbeveling, url: "https://example.org/"}
    scales:
      gedrag:
        options:
          niet: {points: 0, text: Nee}
          soms: {points: 1, text: Soms}
          altijd: {points: 3, text: Altijd}
        not-applicable: Niet van toepassing
        dont-know: Weet ik niet
    levels:
      laag: {from: 0, name: Laag, summary: Het begin., step: Lezen}
      midden: {from: 40, name: Midden, summary: Het loopt., step: Doen}
      hoog: {from: 80, name: Hoog, summary: Het staat., step: Delen}
    critical-cap: {level: laag, text: "“{question}” is nog nul, dus {level}."}
    profile:
      rol:
        question: Wat is uw rol?
        options: {docent: {text: Docent}, directie: {text: Directie}}
      zendt:
        question: Zendt u studenten uit?
        options: {ja: {text: Ja}, nee: {text: Nee}}
    dimensions:
      afspraken:
        name: Afspraken
        summary: Wat vooraf vastligt.
        when: {zendt: ja}
        sources: [raad]
        terms: [mou]
        questions:
          overeenkomst:
            question: Is er een overeenkomst?
            help: Zie [de uitleg](../pages/index.md).
            scale: gedrag
            critical: true
            may-lower: true
          herzien:
            question: Wordt zij bekeken?
            scale: gedrag
            when: {overeenkomst: [soms, altijd]}
          tekenen:
            question: Wie tekent?
            options:
              niemand: {points: 0, text: Niemand}
              bekend: {points: 2, text: Dat is bekend}
        caps:
          ongetekend: {when: {tekenen: niemand}, level: laag, text: "Dus {level}."}
        advice:
          laag: {text: "Lees [dit](../pages/index.md).", links: [../pages/index.md]}
          midden: {text: Maak afspraken.}
          hoog: {text: Deel ze.}
      mensen:
        name: Mensen
        summary: Wie het doet.
        questions:
          uren:
            question: Zijn er uren?
            scale: gedrag
            critical: true
          scholing:
            question: Is er scholing?
            scale: gedrag
        advice:
          laag: {text: Regel uren.}
          midden: {text: Bekijk het.}
          hoog: {text: Vertel het.}
    migrations:
      - from: 1
        questions: {contract: overeenkomst, oud: ~}
        options: {overeenkomst: {nee: niet}}

    """

  static let en = """
    title: Self-check
    summary: How far is your school?
    introduction: Answer the questions.
    disclaimer: This is no judgement.
    quick: {title: Quick self-check, summary: In short., slug: quick}
    sources: {raad: {title: Recommendation}}
    scales:
      gedrag:
        options: {niet: {text: "No"}, soms: {text: Sometimes}, altijd: {text: Always}}
        not-applicable: Not applicable
        dont-know: I don't know
    levels:
      laag: {name: Low, summary: The beginning., step: Read}
      midden: {name: Middle, summary: It works., step: Do}
      hoog: {name: High, summary: It stands., step: Share}
    critical-cap: {text: "“{question}” is still zero, so {level}."}
    profile:
      rol:
        question: What is your role?
        options: {docent: {text: Teacher}, directie: {text: Management}}
      zendt:
        question: Do you send students abroad?
        options: {ja: {text: "Yes"}, nee: {text: "No"}}
    dimensions:
      afspraken:
        name: Agreements
        summary: What is settled beforehand.
        questions:
          overeenkomst: {question: Is there an agreement?, help: "See [the page](../pages/index.md)."}
          herzien: {question: Is it looked at?}
          tekenen:
            question: Who signs?
            options: {niemand: {text: Nobody}, bekend: {text: That is known}}
        caps:
          ongetekend: {text: "So {level}."}
        advice:
          laag: {text: "Read [this](../pages/index.md)."}
          midden: {text: Make agreements.}
          hoog: {text: Share them.}
      mensen:
        name: People
        summary: Who does it.
        questions:
          uren: {question: Are there hours?}
          scholing: {question: Is there training?}
        advice:
          laag: {text: Arrange hours.}
          midden: {text: Look at it.}
          hoog: {text: Tell others.}

    """

  static let glossary = [
    "glossary.yml": "mou:\n  term: MoU\n  definition: Een overeenkomst tussen scholen.\n",
    "glossary.en.yml": "mou:\n  term: MoU\n  definition: An agreement between schools.\n",
  ]

  /// The files of a site with the self-check, with parts of its text replaced.
  static func files(_ changes: [(String, String)] = [], en translation: [(String, String)] = []) -> [String: String] {
    glossary.merging(
      ["self-checks/klein.yml": changed(nl, changes), "self-checks/klein.en.yml": changed(en, translation)],
      uniquingKeysWith: { $1 })
  }

  private static func changed(_ text: String, _ changes: [(String, String)]) -> String {
    changes.reduce(text) { text, change in
      guard let range = text.firstRange(of: change.0) else {
        preconditionFailure("The fixture does not hold “\(change.0)”.")
      }
      return text.replacingCharacters(in: range, with: change.1)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
