import Credentials

/// One thing that was shown and gets an answer.
struct ShownItem: Sendable {
    /// What to call it: the path, number or row that it came from.
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
}
