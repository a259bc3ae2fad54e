import Credentials

// What QR codes say.
extension InputReader {
    /// What the QR codes of a picture or PDF say. A paper has two of one certificate on a page; the large one says all.
    func items(ofCodes codes: [SeenCode], at path: String) -> [ShownItem] {
        let all = codes.flatMap { code in
            let found =
                items(ofText: code.text, named: path) ?? [item(.unread(InputWords.otherCode), code.text, named: path)]
            return found.map { item in
                var item = item
                item.page = code.page
                return item
            }
        }
        let rest = all.filter { item in
            guard let number = item.file.paperNumber, item.file.openedNumber == nil else { return true }
            return !all.contains { $0.page == item.page && $0.file.openedNumber == number }
        }
        guard rest.count > 1 else { return rest }
        return rest.enumerated().map { place, item in
            var item = item
            // The page tells one from another, unless it has several.
            if rest.count(where: { $0.page == item.page }) > 1 { item.name = "\(path) #\(place + 1)" }
            return item
        }
    }

    /// What a text says that was read from a QR code, or typed; nil where it is neither a code's nor a number.
    func items(ofText text: String, named name: String) -> [ShownItem]? {
        do {
            switch try ScannedText(text) {
            case .paper(let payload): return [item(.paper(ShownPaper(payload)), text, named: name)]
            case .number(let number): return [item(.paper(ShownPaper(number: number)), text, named: name)]
            case nil:
                guard ScannedText.host(of: text) != nil else { return nil }
                return [item(.unread(InputWords.otherAddress), text, named: name)]
            }
        } catch {
            return [item(.unread(error.account), text, named: name)]
        }
    }

    private func item(_ file: ShownFile, _ text: String, named name: String) -> ShownItem {
        // What the code holds is the worker's: an answer is called by the number instead.
        let short = name == text ? file.paperNumber?.description ?? Self.title(of: text) : name
        return ShownItem(name: short, file: file, foreignHost: hosts.foreignHost(of: text), isPrint: true)
    }
}

extension InputReader {
    /// What to call a text that is damaged: a number is public, and whoever mistyped it should see it.
    private static func title(of text: String) -> String {
        text.count <= 40 && ScannedText.host(of: text) == nil && !text.contains("#") ? text : "QR code"
    }
}

extension ShownFile {
    /// The number of a paper that opens claims.
    fileprivate var openedNumber: CertificateNumber? {
        guard case .paper(let paper) = self, !paper.isNumberAlone else { return nil }
        return paper.number
    }
}
