import LedgerCrypto

/// The text of a QR code, and where it was seen.
struct SeenCode {
    let text: String

    /// The page of a PDF with several pages, from 1; nil in a picture.
    var page: Int?
}

/// What the QR codes on the pages of a PDF say.
struct PageCodes {
    /// Each text once a page: a copy of another's code on a page stands for what is shown there.
    private(set) var all: [SeenCode] = []

    /// The pages that were looked at and have none, from 1.
    private(set) var blank: [Int] = []

    /// How many pages were looked at: the first ones.
    private(set) var looked = 0

    /// How many pages it has.
    let pages: Int

    init(pages: Int) { self.pages = pages }

    /// Notes what the next page has.
    mutating func note(_ texts: [String]) {
        looked += 1
        if texts.isEmpty { blank.append(looked) }
        let page = pages > 1 ? looked : nil
        for text in texts where !all.contains(where: { $0.page == page && $0.text.hasSameBytes(as: text) }) {
            all.append(SeenCode(text: text, page: page))
        }
    }

    /// Whether every page was looked at.
    var areAll: Bool { looked >= pages }
}
