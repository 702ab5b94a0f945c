import Testing

@testable import Advice

/// A hundred words of each language, with their syllables as a dictionary divides them.
@Suite struct SyllableTests {
  private static let dutch = """
    aan-dacht aan-mel-den ac-tu-eel af-spraak al-ge-meen a-vond bouw be-oor-de-ling be-drijf be-roeps-on-der-wijs be-wijs bij-een-komst \
    bui-ten-land bu-reau ca-deau coach-ing co-a-li-tie com-pe-ten-tie cre-a-tief cur-sus dag dee-len di-plo-ma di-eet do-cent \
    draai-en dui-de-lijk ei-gen e-le-men-ten er-va-ring er-ken-ning eu-ro-pa e-va-lu-a-tie ex-a-men fi-nan-ci-eel fre-quen-tie \
    fruit ge-beu-ren ge-ïn-te-res-seerd ge-o-pend ge-schikt groei-en hel-pen her-ken-nen hooi hui-zen i-de-aal i-dee-ën in-di-vi-du-e-le \
    in-du-stri-eel in-for-ma-tie ja-ren kans ken-nis kie-zen kwa-li-teit land-bouw leer-ling leer-re-sul-taat leeu-wen le-zen \
    ma-te-ri-aal me-di-a mi-nis-te-rie mo-bi-li-teit mo-gen mu-se-um ne-der-land ni-veau nieuws nieu-we of-fi-ci-ë-le \
    on-der-wijs on-der-zoek on-line or-ga-ni-sa-tie o-ver-heid pa-pier po-ë-zie prak-tijk re-a-ge-ren re-gels ro-mein ru-ï-ne school \
    se-ri-eus sta-ge sta-ti-on stu-dent sys-teem taal the-a-ter toe-stem-ming uit-kom-sten va-cu-üm ver-gun-ning vi-de-o vrou-wen \
    web-site werk-ge-ver yog-hurt zin
    """
  private static let english = """
    a-bout ac-cess ac-count-a-ble a-gree-ment an-oth-er an-swer ap-ply ar-e-a asked as-sess-ment be-fore be-gin book box-es \
    busi-ness cal-en-dar care-ful cer-tif-i-cate change child chil-dren cit-y clear col-lege com-mu-ni-ca-tion com-pa-ny \
    com-pe-tence coun-try cre-ate de-ci-sion de-scribe dif-fi-cult ed-u-ca-tion em-ploy-er en-vi-ron-ment eu-ro-pe-an eve-ning \
    ev-ery ex-am-ple ex-pe-ri-ence eyes friend gov-ern-ment have help hope hour i-de-a im-por-tant in-for-ma-tion job know \
    know-ledge lan-guage learn learned learn-ing let-ter life lis-ten lit-tle makes me-di-a mo-bil-i-ty move need neigh-bour \
    num-ber of-fi-cial on-line o-pen or-gan-i-sa-tion par-tic-i-pate peo-ple place-ment play-er pos-si-ble pro-ject pub-lic \
    qual-i-fi-ca-tion ques-tion read rec-og-nise re-quire-ment re-sult road school sci-ence sec-tion skill some-thing start \
    stu-dent ta-ble teach-er text the-o-ry train-ing u-ni-ver-si-ty vi-o-lin want-ed wa-ter work yel-low
    """

  private static func words(_ list: String) -> [(word: String, count: Int)] {
    list.split(separator: " ").map { divided in
      let parts = divided.split(separator: "-")
      return (parts.joined(), parts.count)
    }
  }

  @Test func `the syllables of a hundred Dutch words are counted`() {
    let words = Self.words(Self.dutch)
    #expect(words.count >= 100)
    let wrong = words.filter { SyllableRules.dutch.syllables(in: $0.word) != $0.count }
    #expect(wrong.map(\.word) == [])
  }

  @Test func `the syllables of a hundred English words are counted`() {
    let words = Self.words(Self.english)
    #expect(words.count >= 100)
    let wrong = words.filter { SyllableRules.english.syllables(in: $0.word) != $0.count }
    #expect(wrong.map(\.word) == [])
  }

  @Test func `parts of a word with a hyphen are counted each, and what is no letter not at all`() {
    #expect(SyllableRules.dutch.syllables(in: "ECVET-expert") == 4)
    #expect(SyllableRules.dutch.syllables(in: "foto’s") == 2)
    #expect(SyllableRules.dutch.syllables(in: "2027") == 1)
  }
}
