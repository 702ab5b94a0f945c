import Foundation

/// Names in which the family name may come first, as in China, Korea, Japan, Vietnam and Hungary. Some people put it last when they
/// live elsewhere, so the order of such a name is known to themselves only.
enum FamilyFirstNames {
  /// Whether the first of two words may be the family name.
  static func mayBe(_ first: String, _ second: String) -> Bool {
    let bare = (first: plain(first), second: plain(second))
    if families.contains(bare.first) || hungarianGivenNames.contains(bare.second) || hungarianSpellings.contains(second) {
      return true
    }
    // Ing-wen, Min-jun, Xiao-ming: the second part of a given name in two syllables has a small letter.
    let parts = bare.second.split(separator: "-")
    if parts.count == 2, parts[1].first?.isLowercase == true, parts.allSatisfy({ isOfSyllables(String($0)) }) { return true }
    return familiesThatAreGivenNames.contains(bare.first) && isOfSyllables(bare.second)
  }

  /// The name without accents and the marks of tones, which many leave out: Nguyễn, Nguyen.
  private static func plain(_ name: String) -> String {
    let bare = name.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !(0x300..<0x370).contains($0.value) }
    return String(String.UnicodeScalarView(bare)).replacing("Đ", with: "D").replacing("đ", with: "d")
  }

  /// Whether a name consists of one to three syllables as they are written of Chinese and Korean: an initial, a vowel, and at most one
  /// of few consonants. Most Dutch family names have others, or a plain e.
  private static func isOfSyllables(_ name: String) -> Bool {
    let initial = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    let vowel =
      "(?:yeo|you|iao|uai|iang|uang|iong|ang|eng|ing|ong|ian|uan|wen|ae|eo|eu|ee|oo|ui|ai|ei|ao|ou|iu|ie|ue|ia|ua|uo|hye|a|i|o|u)"
    guard let syllables = try? Regex("(?:\(initial)\(vowel)(?:ng|nh|[nmklpt](?![aeiou]))?){1,3}") else { return false }
    return name.lowercased().wholeMatch(of: syllables) != nil
  }

  /// Family names that are no given names in Dutch or English.
  private static let families: Set<String> = [
    // China, Taiwan, Singapore
    "Bai", "Cai", "Cao", "Chang", "Chao", "Chen", "Cheng", "Cheung", "Chiang", "Chou", "Chow", "Chu", "Cui", "Deng", "Ding", "Du",
    "Duan", "Fang", "Fu", "Gao", "Gong", "Gu", "Guo", "Hao", "Hou", "Hsieh", "Hsu", "Hu", "Huang", "Jia", "Jiang", "Kong", "Kuo",
    "Lai", "Lam", "Lei", "Leung", "Liang", "Liao", "Liu", "Luo", "Mao", "Meng", "Ng", "Pan", "Peng", "Qian", "Qin", "Qiu",
    "Shao", "Shen", "Shi", "Tan", "Tang", "Tian", "Tsai", "Tseng", "Wang", "Weng", "Wong", "Wu", "Xia", "Xiang", "Xiao", "Xie",
    "Xiong", "Xu", "Xue", "Yang", "Yao", "Yeh", "Yin", "Yuan", "Yue", "Zeng", "Zhang", "Zhao", "Zheng", "Zhong", "Zhou", "Zhu",
    "Zou",
    // Korea
    "Bae", "Baek", "Byun", "Cha", "Cho", "Choe", "Choi", "Chung", "Gwon", "Heo", "Hwang", "Jang", "Jeon", "Jeong", "Jung", "Kang",
    "Kwon", "Noh", "Park", "Ryu", "Seo", "Suh", "Yeo", "Yoo", "Yoon", "Yun",
    // Vietnam
    "Bui", "Dang", "Dinh", "Duong", "Hoang", "Huynh", "Ly", "Ngo", "Nguyen", "Pham", "Phan", "Tran", "Trinh", "Truong", "Vo",
    "Vu",
    // Japan
    "Abe", "Aoki", "Endo", "Fujii", "Fujita", "Fujiwara", "Fukuda", "Goto", "Hashimoto", "Hasegawa", "Hayashi", "Ikeda", "Inoue",
    "Ishida", "Ishii", "Ishikawa", "Ito", "Kato", "Kimura", "Kobayashi", "Kondo", "Maeda", "Matsumoto", "Miura", "Mori",
    "Murakami", "Murata", "Nakagawa", "Nakajima", "Nakamura", "Nakano", "Nishimura", "Ogawa", "Okada", "Okamoto", "Ono", "Ota",
    "Saito", "Sakai", "Sakamoto", "Sasaki", "Sato", "Shimizu", "Suzuki", "Takagi", "Takahashi", "Takeuchi", "Tanaka", "Ueda",
    "Ueno", "Wada", "Watanabe", "Yamada", "Yamaguchi", "Yamamoto", "Yamashita", "Yamazaki", "Yokoyama", "Yoshida",
    // Hungary, without accents as above
    "Balla", "Balog", "Balogh", "Barta", "Bartok", "Biro", "Bognar", "Boros", "Csonka", "Deak", "Farkas", "Fazekas",
    "Fekete", "Feher", "Fodor", "Fulop", "Gulyas", "Hajdu", "Halasz", "Hegedus", "Horvath", "Illes", "Juhasz", "Katona",
    "Kelemen", "Kerekes", "Kiraly", "Kiss", "Kocsis", "Kovacs", "Lakatos", "Lengyel", "Magyar", "Meszaros", "Molnar", "Nagy",
    "Nemes", "Nemeth", "Olah", "Orban", "Orosz", "Orsos", "Papp", "Pasztor", "Pinter", "Racz", "Sipos", "Somogyi", "Soos",
    "Szabo", "Szalai", "Szekely", "Szilagyi", "Szucs", "Szuts", "Takacs", "Torok", "Toth", "Varga", "Vass", "Veres", "Vincze",
    "Voros",
  ]

  /// Family names that are given names or other words as well: Kim Jansen, Li Bakker.
  private static let familiesThatAreGivenNames: Set<String> = [
    "Chan", "Chin", "Dai", "Do", "Dong", "Fan", "Feng", "Han", "He", "Hong", "Im", "Jin", "Kim", "Le", "Lee", "Li", "Lim", "Lin",
    "Long", "Lu", "Ma", "Mai", "Mei", "Min", "Moon", "Nam", "Oh", "Ren", "Shin", "Son", "Song", "Su", "Sun", "Tao", "Wei", "Wen",
    "Won", "Xi", "Yan", "Ye", "Yi", "Yu",
  ]

  /// Given names that are no Dutch family names.
  private static let hungarianGivenNames: Set<String> = [
    "Agnes", "Aniko", "Andras", "Attila", "Balint", "Bela", "Csaba", "Denes", "Erzsebet", "Eszter", "Ferenc", "Gabor", "Gergely",
    "Geza", "Gyorgy", "Gyula", "Ildiko", "Istvan", "Janos", "Jozsef", "Judit", "Kalman", "Karoly", "Katalin", "Krisztina", "Lajos",
    "Laszlo", "Levente", "Margit", "Matyas", "Miklos", "Orsolya", "Reka", "Szilvia", "Tibor", "Viktor", "Vilmos", "Zoltan",
    "Zsofia",
    "Zsolt", "Zsuzsa", "Zsuzsanna",
  ]

  /// Given names that differ from Dutch and English ones by their spelling only.
  private static let hungarianSpellings: Set<String> = [
    "Ádám", "Balázs", "Benedek", "Dániel", "Dávid", "Éva", "Ilona", "Lilla", "Mária", "Márton", "Máté", "Péter", "Róbert", "Sándor",
    "Tamás", "Zsigmond",
  ]
}
