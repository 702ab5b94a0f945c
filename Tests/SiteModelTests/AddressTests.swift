import Testing

@testable import SiteModel

@Suite struct SlugTests {
  @Test(arguments: [
    ("ijsselstein", "IJsselstein"), ("Ijmuiden aan zee", "IJmuiden aan zee"), ("utrecht", "Utrecht"), ("ijs", "IJs"), ("i", "I"),
    ("", ""), ("élan", "Élan"), ("ĳsland", "Ĳsland"),
  ])
  func `a capital at the start is that of Dutch`(text: String, expected: String) { #expect(text.capitalizedAtStart == expected) }

  @Test(arguments: ["IJsselstein", "Ĳsselstein", "ĳsselstein"])
  func `ij is two letters in an address, and in the order of names`(text: String) { #expect(Slug.from(text) == "ijsselstein") }

  @Test(arguments: [
    ("Wat is ECVET?", "wat-is-ecvet"), ("Café  &  één", "cafe-een"), ("über/naïef", "uber-naief"), ("--a--b--", "a-b"),
    ("C++", "c"), ("?!", ""),
    ("leerresultaten", "leerresultaten"), ("a..b", "a-b"), (" 3D & VR_lab (2027)!", "3d-vr-lab-2027"), ("A1`~z[Z@{", "a1-z-z"),
    ("x é!", "x-e"),
  ])
  func `any text becomes lower-case words with hyphens`(text: String, slug: String) {
    #expect(Slug.from(text) == slug)
  }

  @Test func `a slug must be as the text would become`() {
    #expect(Slug.isValid("learning-outcomes"))
    for bad in ["Learning", "a--b", "-a", "a-", "a b", "a/b", "é", ""] { #expect(!Slug.isValid(bad), "\(bad)") }
  }
}

@Suite struct LanguageTagTests {
  @Test(arguments: ["nl", "en-GB", "pt-BR", "zh-Hans", "fry"])
  func `tags of BCP 47 are languages`(tag: String) { #expect(LanguageTag(tag)?.code == tag) }

  @Test(arguments: ["", "n", "NL", "dutch", "nl_NL", "nl-", "-nl", "nl--x", "12"])
  func `other words are not`(tag: String) { #expect(LanguageTag(tag) == nil) }
}

@Suite struct PathTests {
  @Test func `relative paths are followed in the site folder and never out of it`() {
    #expect(resolvedPath("../b/c.md", from: "pages/a/index.md") == "pages/b/c.md")
    #expect(resolvedPath("./x.md", from: "pages/a.md") == "pages/x.md")
    #expect(resolvedPath("a//b/../c.md", from: "x.md") == "a/c.md")
    #expect(resolvedPath("../../x.md", from: "pages/a.md") == nil)
  }

  @Test func `addresses are percent-encoded as RFC 3986 asks`() {
    #expect(percentEncodedPath("/media/één file.pdf") == "/media/%C3%A9%C3%A9n%20file.pdf")
    #expect(percentEncodedPath("/a-b_c.~/x/") == "/a-b_c.~/x/")
  }
}
