/// What the text of a QR code, or what someone typed in its place, turns out to be.
package enum ScannedText: Sendable {
    /// The large code of a paper.
    case paper(PaperPayload)
    /// The small code of a paper, or a number as it was typed.
    case number(CertificateNumber)

    /// Reads a text.
    ///
    /// Of a URL only the fragment counts: whoever prints a QR code chooses its host.
    ///
    /// - Returns: Nil for a text that is neither, nor means to be.
    /// - Throws: `PaperError` for one that is damaged.
    package init?(_ text: String) throws(PaperError) {
        let content = Self.fragment(of: text)
        guard !content.isEmpty else { return nil }
        if content.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            // A paper's code has more digits than any other number that people type.
            guard content.count >= Self.fewestDigits else { return nil }
            self = .paper(try PaperPayload(digits: String(decoding: content, as: UTF8.self)))
            return
        }
        let number = TypedText.number(String(decoding: content, as: UTF8.self))
        guard Self.looksLikeNumber(number) else { return nil }
        do {
            self = .number(try CertificateNumber(parsing: number))
        } catch {
            throw .badNumber(error)
        }
    }

    private static let fewestDigits = 60

    /// Whether someone meant a number: five parts, of which the first names a country.
    private static func looksLikeNumber(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        return parts.count == 5 && parts[0].count == 2 && parts[0].allSatisfy(letters.contains)
            && text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func fragment(of text: String) -> ArraySlice<UInt8> {
        let bytes = Array(text.utf8)[...]
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "#")) else { return bytes }
        return bytes[(mark + 1)...]
    }

    /// The host, and port if any, that a URL leads to, in lower case; nil for a text that is no URL.
    ///
    /// Everything before the path counts, also what looks like a user's name: `https://known@other` is pointed out.
    package static func host(of text: String) -> String? {
        let scheme = ["https://", "http://"].first { text.lowercased().utf8.starts(with: $0.utf8) }
        guard let scheme else { return nil }
        let ends = ["/", "?", "#", "\\"].map { $0.utf8.first }
        let host = text.utf8.dropFirst(scheme.utf8.count).prefix { !ends.contains($0) }
        return String(decoding: Array(host), as: UTF8.self).lowercased()
    }
}
