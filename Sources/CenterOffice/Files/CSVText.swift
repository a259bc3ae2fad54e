/// Writes CSV (RFC 4180) in UTF-8 as spreadsheet programs open it: with a byte order mark and CRLF.
package enum CSVText {
    package static func file(_ lines: [[String]]) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for line in lines { bytes += (line.map(cell).joined(separator: ",") + "\r\n").utf8 }
        return bytes
    }

    private static func cell(_ text: String) -> String {
        let special = text.unicodeScalars.contains { ["\"", ",", ";", "\t", "\r", "\n"].contains($0) }
        let hasEdges = text.first == " " || text.last == " "
        return special || hasEdges ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}
