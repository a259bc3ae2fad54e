import Credentials

// What QR codes say.
extension InputReader {
    /// What the QR codes of a picture or PDF say. A paper has two of one certificate; the large one says all.
    func items(ofCodes texts: [String], at path: String) -> [ShownItem] {
        guard !texts.isEmpty else {
            return [ShownItem(name: path, file: .unread(InputWords.noCode))]
        }
        let all = texts.map { text in
            items(ofText: text, named: path)
                ?? [item(.unread(InputWords.otherCode), text, named: path)]
        }.flatMap { $0 }
        let opened = Set(all.compactMap { $0.file.openedNumber })
        let rest = all.filter { item in
            guard let number = item.file.paperNumber, item.file.openedNumber == nil else { return true }
            return !opened.contains(number)
        }
        guard rest.count > 1 else { return rest }
        return rest.enumerated().map { place, item in
            var item = item
            item.name = "\(path) #\(place + 1)"
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
