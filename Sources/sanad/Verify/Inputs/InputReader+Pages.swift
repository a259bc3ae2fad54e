import Credentials

// What a PDF without a file inside shows: a scan of one paper, or of a stack of them.
extension InputReader {
    /// What the codes on its pages say. Pages that were not looked at get an answer of their own, so that none is lost;
    /// which pages have no code, of which a scan may have spoilt one, is remarked with the last answer.
    func items(ofPages content: PDFReader.Content, at path: String) -> [ShownItem] {
        let codes = content.codes
        var items = items(ofCodes: codes.all, at: path)
        if items.isEmpty { items = [ShownItem(name: path, file: .unread(InputWords.noCodeInPDF))] }
        if !codes.all.isEmpty, !codes.blank.isEmpty {
            items[items.count - 1].remark = InputWords.blankPages(codes.blank, of: path)
        }
        guard !codes.areAll else { return items }
        let rest = InputWords.pagesLeft(from: codes.looked + 1, to: codes.pages)
        return items + [ShownItem(name: path, file: .unread(rest))]
    }
}
