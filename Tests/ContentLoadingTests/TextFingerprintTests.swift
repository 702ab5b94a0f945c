import Testing

@testable import ContentLoading

/// The mark of a text's words: what counts as a change of them.
@Suite struct TextFingerprintTests {
  @Test(arguments: [
    ("een zin", "een  zin"), ("een zin", "een\nzin"), ("een zin", "een\u{A0}zin"), ("zelfcheck", "zelf\u{AD}check"),
    ("\"ja\"", "“ja”"), ("\"ja\"", "‘ja’"), ("foto's", "foto’s"), ("«ja»", "„ja“"), ("a - b", "a – b"), ("a -- b", "a—b"),
    ("2–3", "2-3"), ("2−3", "2-3"), ("en zo…", "en zo..."), ("fi", "ﬁ"), ("één", "e\u{301}e\u{301}n"), ("e‑mail", "e-mail"),
    ("a\u{200B}b", "ab"), ("", " \n"),
  ])
  func `spaces and typography do not count`(one: String, other: String) {
    #expect(
      TextFingerprint.of(one) == TextFingerprint.of(other), "\(TextFingerprint.words(of: one)) \(TextFingerprint.words(of: other))")
  }

  @Test(arguments: [
    ("een zin", "een zon"), ("een zin", "een zin."), ("Een", "een"), ("7 juni", "8 juni"), ("ja", "“ja”"), ("email", "e-mail"),
    ("één", "een"), ("niet", "wel"), ("", "a"),
  ])
  func `words, letters, figures and punctuation count`(one: String, other: String) {
    #expect(TextFingerprint.of(one) != TextFingerprint.of(other))
  }

  @Test func `it is ten consonants, and the same in every version of the program`() {
    #expect(TextFingerprint.of("Leren telt mee.").wholeMatch(of: /[b-df-hj-np-t]{10}/) != nil)
    // SHA-256 of no bytes begins with e3b0c44298, of “abc” with ba7816bf8f.
    #expect(TextFingerprint.of("") == "sfpbqggdml")
    #expect(TextFingerprint.of("a b c") == "pnklcjptlt")
  }
}
