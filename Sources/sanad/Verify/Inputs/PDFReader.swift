import CenterOffice
import Credentials

/// Reads what a PDF holds of certificates, with the programs of poppler: the files inside it, its QR codes, and beside
/// files its text.
struct PDFReader {
    private static let mostAttachments = 500
    private static let mostPages = 20
    /// The longer side of a page in pixels: a QR code of 45 mm on A4 gets four for each of its modules.
    private static let pixels = 3300

    /// What was found in it.
    struct Content {
        let files: [[UInt8]]
        let codes: [String]

        /// Empty where no file is in it: then there is nothing to be compared.
        let text: String
    }

    /// Looks into a PDF that lies in a private folder as `name`.
    func content(of name: String, in folder: PrivateFolder) throws -> Content {
        let files = try attachments(of: name, in: folder)
        guard !files.isEmpty else { return Content(files: [], codes: try codes(of: name, in: folder), text: "") }
        return Content(
            files: files,
            codes: try comparableCodes(of: name, in: folder),
            text: try text(of: name, in: folder)
        )
    }

    /// The codes on its pages, to be held against the files: none where no program is there that reads them.
    private func comparableCodes(of name: String, in folder: PrivateFolder) throws -> [String] {
        guard PictureReader.isThere else {
            Terminal.note("the QR codes of a PDF are not compared with the file inside it: zbarimg is not installed")
            return []
        }
        return try codes(of: name, in: folder)
    }

    /// The letters on its pages, each line as it was drawn.
    private func text(of name: String, in folder: PrivateFolder) throws -> String {
        let pdftotext = try ExternalTool("pdftotext", package: "poppler-utils")
        let arguments = ["-raw", "-enc", "UTF-8", "-l", "\(Self.mostAttachments)", "\(folder.path)/\(name)", "-"]
        let result = try pdftotext.run(arguments, in: folder)
        guard result.status == 0 else { throw Failure(.data, "the text of the PDF could not be read") }
        return String(decoding: result.output, as: UTF8.self)
    }

    private func attachments(of name: String, in folder: PrivateFolder) throws -> [[UInt8]] {
        let pdfdetach = try ExternalTool("pdfdetach", package: "poppler-utils")
        let list = try pdfdetach.run(["-list", "\(folder.path)/\(name)"], in: folder)
        guard list.status == 0 else { throw Failure(.data, "the PDF is damaged, or locked with a password") }
        let numbers = Self.numbers(String(decoding: list.output, as: UTF8.self))
        guard numbers.count <= Self.mostAttachments else {
            throw Failure(.data, "the PDF holds \(numbers.count) files; expected at most \(Self.mostAttachments)")
        }
        return try numbers.map { number in
            // The name in the PDF is a stranger's, and is given to no file.
            let file = "\(folder.path)/attachment-\(number)"
            let arguments = ["-save", number, "-o", file, "\(folder.path)/\(name)"]
            guard try pdfdetach.run(arguments, in: folder).status == 0 else {
                throw Failure(.data, "the file inside the PDF could not be taken out")
            }
            return try NewFile.read(file)
        }
    }

    /// The numbers of the attachments that are certificates by their names: `1: NUMBER.sanad`.
    private static func numbers(_ list: String) -> [String] {
        list.split(whereSeparator: \.isNewline).compactMap { line in
            guard let mark = line.firstIndex(of: ":"), line.lowercased().hasSuffix(".sanad") else { return nil }
            let number = line[..<mark]
            return !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(number) : nil
        }
    }

    private func codes(of name: String, in folder: PrivateFolder) throws -> [String] {
        let pdftoppm = try ExternalTool("pdftoppm", package: "poppler-utils")
        let pictures = try PictureReader()
        var texts: [String] = []
        for page in 1...Self.mostPages {
            let picture = "page-\(page)"
            let arguments = [
                "-gray", "-singlefile", "-f", "\(page)", "-l", "\(page)", "-scale-to", "\(Self.pixels)",
                "\(folder.path)/\(name)", "\(folder.path)/\(picture)",
            ]
            // Past its last page it writes nothing.
            guard try pdftoppm.run(arguments, in: folder).status == 0,
                NewFile.exists("\(folder.path)/\(picture).pgm")
            else { break }
            for text in try pictures.texts(in: "\(picture).pgm", of: folder) where !texts.contains(text) {
                texts.append(text)
            }
        }
        return texts
    }
}
