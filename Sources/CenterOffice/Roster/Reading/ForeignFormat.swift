/// A file that is no table of text, known by its first bytes.
enum ForeignFormat: CaseIterable {
    case excel, oldExcel, openDocument, pdf, markup

    /// Nil for what may be text.
    init?(_ bytes: [UInt8]) {
        guard let format = Self.allCases.first(where: { $0.matches(bytes) }) else { return nil }
        self = format
    }

    private func matches(_ bytes: [UInt8]) -> Bool {
        switch self {
        // OpenDocument names itself in the ZIP file's first member.
        case .openDocument: Self.isZip(bytes) && Self.holds(bytes.prefix(100), "application/vnd.oasis.opendocument")
        case .excel: Self.isZip(bytes) && !Self.holds(bytes.prefix(100), "application/vnd.oasis.opendocument")
        case .oldExcel: bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
        case .pdf: bytes.starts(with: Array("%PDF".utf8))
        // What web portals call .xls is often a page.
        case .markup: bytes.first == UInt8(ascii: "<")
        }
    }

    private static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    private static func holds(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
        bytes.firstRange(of: Array(text.utf8)) != nil
    }

    var mistake: RosterMistake {
        let words: (found: Words, expected: Words) =
            switch self {
            case .excel:
                (Words("an Excel workbook (.xlsx)", "একটি Excel ফাইল (.xlsx)", "Excelブック（.xlsx）"), FileWords.csv)
            case .oldExcel:
                (Words("an old Excel workbook (.xls)", "একটি পুরোনো Excel ফাইল (.xls)", "旧Excelブック（.xls）"), FileWords.csv)
            case .openDocument:
                (
                    Words("a LibreOffice document (.ods)", "একটি LibreOffice ফাইল (.ods)", "LibreOffice文書（.ods）"),
                    FileWords.csvFromLibreOffice
                )
            case .pdf: (Words("a PDF", "একটি PDF", "PDFファイル"), FileWords.spreadsheet)
            case .markup:
                (Words("a web page (HTML or XML)", "একটি ওয়েব পাতা (HTML বা XML)", "ウェブページ（HTML・XML）"), FileWords.csv)
            }
        return RosterMistake(.fileFormat, row: nil, found: words.found, expected: words.expected)
    }
}
