import Diagnostics
import Foundation
import SourceFiles
import Testing

@Suite("The reasons that the system gives")
struct SystemErrorWordsTests {
  @Test(arguments: [EACCES, EIO, EISDIR, EMFILE, ENFILE, ENAMETOOLONG, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS])
  func `the usual ones have words in both languages`(number: Int32) {
    let words = Words.systemError(number)
    #expect(words.english != words.dutch)
    #expect(!words.english.contains("\(number)") && !words.dutch.contains("\(number)"))
  }

  @Test func `any other is told by its number`() {
    let words = Words.systemError(9_999)
    #expect(words.english.hasPrefix("system error 9999 ("))
    #expect(words.dutch.hasPrefix("systeemfout 9999 ("))
  }
}
