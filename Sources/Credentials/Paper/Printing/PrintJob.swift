/// What `sanad-print` is asked to print, as JSON lines: first this, then each certificate.
///
/// It says nothing personal; the certificates do, and go from one program to the other through a pipe.
package struct PrintJob: Codable, Sendable, Equatable {
    package static let type = "sanad/print-job/v1"

    package var type: String
    package var layout: PaperLayout
    package var language: PaperLanguage
    /// How many certificates follow.
    package var count: Int
    /// The host, and path if any, of the verification page, as people are told to type it.
    package var page: String

    package init(layout: PaperLayout, language: PaperLanguage, count: Int, page: String) {
        type = Self.type
        self.layout = layout
        self.language = language
        self.count = count
        self.page = page
    }
}

/// The forms of paper.
package enum PaperLayout: String, Codable, Sendable, CaseIterable {
    /// The certificate itself, A4.
    case certificate
    /// A sheet beside a certificate whose form the law prescribes, A4.
    case companion
    /// A label of 60 × 60 mm to be stuck on such a certificate.
    case label
}

/// The language that a paper is mainly in; names and how to verify stand in all.
package enum PaperLanguage: String, Codable, Sendable, CaseIterable {
    case en, bn, ja
}

/// A text in the languages of the two countries; English always.
package struct PrintedText: Codable, Sendable, Equatable {
    package var en: String
    package var bn: String?
    package var ja: String?

    package init(en: String, bn: String? = nil, ja: String? = nil) {
        self.en = en
        self.bn = bn
        self.ja = ja
    }

    /// The text in a language; nil where there is none.
    package subscript(language: PaperLanguage) -> String? {
        switch language {
        case .en: en
        case .bn: bn
        case .ja: ja
        }
    }
}
