/// A name or a text in the languages of the two countries; English always.
package struct Names: Hashable, Sendable, Codable {
    package let en: String
    package let bn: String?
    package let ja: String?

    package init(en: String, bn: String? = nil, ja: String? = nil) {
        self.en = en
        self.bn = bn
        self.ja = ja
    }

    init(_ reader: inout MemberReader) throws(Refusal) {
        en = try reader.text("en")
        bn = try reader.optionalText("bn")
        ja = try reader.optionalText("ja")
    }

    /// All three, each of at most `most` code points.
    init(complete reader: inout MemberReader, most: Int) throws(Refusal) {
        en = try reader.text("en", most: most)
        bn = try reader.text("bn", most: most)
        ja = try reader.text("ja", most: most)
    }
}
