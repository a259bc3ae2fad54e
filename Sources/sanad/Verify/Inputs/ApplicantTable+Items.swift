import Credentials
import Foundation

// What a row asks about.
extension ApplicantTable {
    /// The certificates that a row names: by its file, else its QR code's text, else its number.
    func items(ofRow place: Int, _ reader: InputReader) -> [ShownItem] {
        let row = rows[place]
        return items(of: row, reader).map { item in
            var item = item
            item.row = row.number
            return item
        }
    }

    private func items(of row: Row, _ reader: InputReader) -> [ShownItem] {
        do {
            let claims = try claims(of: row)
            let number = cell(.number, of: row)
            let listed = claims + (number.map { [PaperClaim.number(TypedText.number($0))] } ?? [])
            if let file = cell(.file, of: row) {
                return reader.items(atPath: path(of: file)).map { compared($0, with: listed) }
            }
            if let text = cell(.qr, of: row) {
                let none = ShownItem(name: path, file: .unread(InputWords.badCell))
                return (reader.items(ofText: text, named: path) ?? [none])
                    .map { compared($0, with: listed) }
            }
            guard let number else { throw Failure(.data, InputWords.emptyRow) }
            return [try paper(number, claims, of: row)]
        } catch {
            return [ShownItem(name: path, file: .unread(because: error))]
        }
    }

    private func paper(_ text: String, _ claims: [PaperClaim], of row: Row) throws -> ShownItem {
        let number: CertificateNumber
        do {
            number = try CertificateNumber(typed: text)
        } catch {
            throw Failure(.data, error.account)
        }
        guard let code = cell(.code, of: row) else {
            let file = ShownFile.paper(ShownPaper(number: number))
            return ShownItem(name: path, file: file, printed: claims, isPrint: true)
        }
        let paper = ShownPaper(number: number, seed: try seed(code), claims: claims)
        return ShownItem(name: path, file: .paper(paper), isPrint: true)
    }

    private func seed(_ code: String) throws -> Seed {
        do {
            return try Seed(verificationCode: TypedText.plain(code))
        } catch {
            throw Failure(.data, error.account)
        }
    }

    private func compared(_ item: ShownItem, with claims: [PaperClaim]) -> ShownItem {
        var item = item
        item.name = path
        item.printed += claims
        return item
    }

    /// A file that a row names lies beside the table, unless its whole path is given.
    private func path(of file: String) -> String {
        if file.hasPrefix("/") { return file }
        return URL(filePath: path).deletingLastPathComponent().appending(path: file).path
    }
}
