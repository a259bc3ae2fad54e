import CenterOffice
import Credentials

/// One thing that was shown and gets an answer.
struct ShownItem: Sendable {
    /// What it came from: a path, or a number.
    var name: String
    var file: ShownFile

    /// What is printed, or stands in a list, as someone read it; it is compared with what was signed.
    var printed: [PaperClaim] = []

    /// What stands on the pages of a PDF around its file; nil where nothing does.
    var print: ShownPrint?

    /// The host that its QR code leads to, where that is no page of the ledgers that are trusted.
    var foreignHost: String?

    /// Whether it came from a paper, which also says things that no program reads.
    var isPrint = false

    /// The row of the table that it stands in, as a spreadsheet counts.
    var row: Int?

    /// The page of a PDF with several that its QR code stands on, from 1.
    var page: Int?

    /// What is to be said of the whole that it is a part of.
    var remark: Words?
}

extension ShownItem {
    /// What to call it.
    func title(_ language: Language) -> String {
        if let row { return language("\(name), row \(row)", "\(name), সারি \(row)", "\(name) の\(row)行目") }
        guard let page else { return name }
        return language("\(name), page \(page)", "\(name), পৃষ্ঠা \(page)", "\(name) の\(page)ページ")
    }

    /// Whether nothing but a certificate's number was shown, so that there is nothing to compare with what was signed.
    var isNumberAlone: Bool {
        guard case .paper(let paper) = file else { return false }
        return paper.isNumberAlone
    }
}
