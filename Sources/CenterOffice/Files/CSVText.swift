/// Writes CSV (RFC 4180) in UTF-8 as spreadsheet programs open it: with a byte order mark and CRLF.
package enum CSVText {
    package static func file(_ lines: [[String]]) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for line in lines {
            bytes += line.map(cell).joined(separator: [UInt8(ascii: ",")])
            bytes += Array("\r\n".utf8)
        }
        return bytes
    }

    /// A cell in UTF-8, in quotation marks where it needs them.
    ///
    /// Bytes are compared: a quotation mark ends a cell for other programs even where a combining mark follows it, which
    /// makes one `Character` of both.
    private static func cell(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let hasEdges = bytes.first == space || bytes.last == space
        guard hasEdges || bytes.contains(where: special.contains) else { return bytes }
        let doubled = bytes.flatMap { $0 == quote ? [quote, quote] : [$0] }
        return [quote] + doubled + [quote]
    }

    private static let quote = UInt8(ascii: "\"")
    private static let space = UInt8(ascii: " ")
    private static let special = Array("\",;\t\r\n".utf8)
}
