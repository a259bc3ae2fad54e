import Credentials
import LedgerCore

/// What stands on the pages of a PDF around a certificate's file, which may be another's.
struct ShownPrint: Sendable {
    /// What its QR code says; nil where none of this certificate was found.
    var payload: PaperPayload?

    /// The number that its QR codes name, where they do not say more.
    var number: CertificateNumber?

    /// Its letters; nil where it has none, as a picture.
    let words: PrintedWords?

    /// The numbers of all certificates in the PDF.
    let numbers: [CertificateNumber]

    /// Whether its pages have room for no more than number and claims.
    let isLabel: Bool

    /// Whether the QR codes of all its pages were read.
    let hasReadCodes: Bool

    /// Whether it was looked at what a reader sees of its words.
    let isLookedAt: Bool

    /// The claims whose labels stand on it, as our papers have them. Among the papers of several they may be another's.
    var labeledClaims: [String] {
        guard let words, numbers.count == 1 else { return [] }
        return ClaimName.allCases.filter { $0 != .photoDigest && words.show(ClaimLabel.text($0).joined) }.map(
            \.rawValue
        )
    }
}

/// The QR codes and the text of a PDF that are to be held against the certificates inside it.
struct PrintedSides {
    /// What its QR codes say, each as it would be answered by itself.
    let codes: [ShownItem]
    let content: PDFReader.Content

    /// The certificates with what stands around them; and the codes that belong to none of several.
    func beside(_ items: [ShownItem]) -> [ShownItem] {
        let numbers = items.compactMap(\.file.number)
        let sheets = content.pages.sheets
        let words = PrintedWords(content.text, on: sheets)
        let joined = items.map { item in
            var item = item
            item.isPrint = true
            let own = codes.filter { items.count == 1 || $0.file.paperNumber == item.file.number }
            item.foreignHost = own.compactMap(\.foreignHost).first
            item.print = ShownPrint(
                payload: own.compactMap(\.file.payload).first,
                number: own.compactMap(\.file.paperNumber).first,
                words: words,
                numbers: numbers,
                isLabel: !sheets.isEmpty && sheets.allSatisfy(\.isLabel),
                hasReadCodes: content.codes.areAll,
                isLookedAt: content.pages.isLookedAt
            )
            return item
        }
        guard items.count > 1 else { return joined }
        return joined
            + codes.filter { code in code.file.paperNumber.map { !numbers.contains($0) } ?? false }
    }
}

extension ShownFile {
    /// The number that a file says of itself; nil for anything else.
    var number: CertificateNumber? { identity.flatMap { CredentialOrigin($0)?.number } }

    /// What a QR code says.
    fileprivate var payload: PaperPayload? {
        guard case .paper(let paper) = self else { return nil }
        return paper.payload
    }
}
