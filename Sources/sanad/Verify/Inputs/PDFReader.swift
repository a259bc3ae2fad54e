import CenterOffice
import Credentials
import Foundation

/// Reads what a PDF holds of certificates, with the programs of poppler: the files inside it, its QR codes, and beside
/// files its text.
struct PDFReader {
    private static let mostAttachments = 500
    /// What the files inside it may have together: many times what 500 certificates need.
    private static let mostBytes = 64 << 20
    /// How many pages are held against the files inside it.
    static let mostPages = 20
    /// How many pages are looked at where nothing is inside it, as in a scan of a stack.
    private static let mostScanned = 500
    /// The last of the time that its folder has is left unused, in seconds: a page that takes long ends within it.
    private static let reserve: TimeInterval = 60
    /// The longer side of a page in pixels: a QR code of 45 mm on A4 gets four for each of its modules.
    private static let pixels = 3300

    /// What was found in it.
    struct Content {
        let files: [[UInt8]]
        let codes: PageCodes

        // What there is to be compared with the files; nothing where none is in it.

        /// The letters on its pages, each line as it was drawn.
        var text = ""

        /// Its first pages, as a reader sees them.
        var pages = PrintedSheets()
    }

    /// Looks into a PDF that lies in a private folder as `name`.
    func content(of name: String, in folder: PrivateFolder) throws -> Content {
        let files = try attachments(of: name, in: folder)
        let pages = try pageCount(of: name, in: folder)
        guard !files.isEmpty else {
            return Content(files: [], codes: try codes(of: name, pages, first: Self.mostScanned, in: folder))
        }
        let codes =
            PictureReader.isThere
            ? try codes(of: name, pages, first: Self.mostPages, in: folder) : PageCodes(pages: pages)
        return Content(
            files: files,
            codes: codes,
            text: try text(of: name, in: folder),
            pages: try sheets(of: name, in: folder)
        )
    }

    private func pageCount(of name: String, in folder: PrivateFolder) throws -> Int {
        let pdfinfo = try ExternalTool("pdfinfo", package: "poppler-utils")
        let result = try pdfinfo.run(["\(folder.path)/\(name)"], in: folder)
        let lines = String(decoding: result.output, as: UTF8.self).split(whereSeparator: \.isNewline)
        // What the document says of itself comes before it, and may have lines like it.
        let count = lines.last { $0.hasPrefix("Pages:") }.flatMap { line in
            Int(line.dropFirst("Pages:".count).trimmingCharacters(in: .whitespaces))
        }
        guard result.status == 0, let count, count > 0 else { throw Failure(.data, InputWords.damagedPDF) }
        return count
    }

    /// The letters on its pages, each line as it was drawn.
    private func text(of name: String, in folder: PrivateFolder) throws -> String {
        let pdftotext = try ExternalTool("pdftotext", package: "poppler-utils")
        let arguments = ["-raw", "-enc", "UTF-8", "-l", "\(Self.mostAttachments)", "\(folder.path)/\(name)", "-"]
        let result = try pdftotext.run(arguments, in: folder)
        guard result.status == 0 else { throw Failure(.data, InputWords.noText) }
        return String(decoding: result.output, as: UTF8.self)
    }

    private func attachments(of name: String, in folder: PrivateFolder) throws -> [[UInt8]] {
        let pdfdetach = try ExternalTool("pdfdetach", package: "poppler-utils")
        let list = try pdfdetach.run(["-list", "\(folder.path)/\(name)"], in: folder)
        guard list.status == 0 else { throw Failure(.data, InputWords.damagedPDF) }
        let numbers = Self.numbers(String(decoding: list.output, as: UTF8.self))
        guard numbers.count <= Self.mostAttachments else {
            throw Failure(.data, InputWords.tooManyFiles(numbers.count, most: Self.mostAttachments))
        }
        var (files, size): ([[UInt8]], Int) = ([], 0)
        for number in numbers {
            files.append(try attachment(number, of: name, pdfdetach, in: folder))
            size += files.last?.count ?? 0
            guard size <= Self.mostBytes else {
                throw Failure(.data, InputWords.tooManyBytes(mebibytes: Self.mostBytes >> 20))
            }
        }
        return files
    }

    private func attachment(
        _ number: String,
        of name: String,
        _ pdfdetach: ExternalTool,
        in folder: PrivateFolder
    ) throws -> [UInt8] {
        // The name in the PDF is a stranger's, and is given to no file.
        let file = "\(folder.path)/attachment"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let arguments = ["-save", number, "-o", file, "\(folder.path)/\(name)"]
        let largest = JoinedCertificates.maximumSize
        let status = try pdfdetach.run(arguments, in: folder, largest: largest + 1).status
        guard FileStatus(file)?.size ?? 0 <= largest else {
            throw Failure(.data, InputWords.tooLargeInside(mebibytes: largest >> 20))
        }
        guard status == 0 else { throw Failure(.data, InputWords.noAttachment) }
        return try NewFile.read(file)
    }

    /// The numbers of the attachments that are certificates by their names: `1: NUMBER.sanad`.
    private static func numbers(_ list: String) -> [String] {
        list.split(whereSeparator: \.isNewline).compactMap { line in
            guard let mark = line.firstIndex(of: ":"), line.lowercased().hasSuffix(".sanad") else { return nil }
            let number = line[..<mark]
            return !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(number) : nil
        }
    }

    /// What the QR codes of its `first` pages say, as far as there is time.
    private func codes(of name: String, _ pages: Int, first: Int, in folder: PrivateFolder) throws -> PageCodes {
        let pdftoppm = try ExternalTool("pdftoppm", package: "poppler-utils")
        let pictures = try PictureReader()
        var codes = PageCodes(pages: pages)
        for page in 1...min(first, pages) where folder.end.timeIntervalSinceNow > Self.reserve {
            let picture = "page-\(page)"
            defer { try? FileManager.default.removeItem(atPath: "\(folder.path)/\(picture).pgm") }
            let arguments = [
                "-gray", "-singlefile", "-f", "\(page)", "-l", "\(page)", "-scale-to", "\(Self.pixels)",
                "\(folder.path)/\(name)", "\(folder.path)/\(picture)",
            ]
            guard try pdftoppm.run(arguments, in: folder).status == 0,
                NewFile.exists("\(folder.path)/\(picture).pgm")
            else { throw Failure(.data, InputWords.damagedPDF) }
            codes.note(try pictures.texts(in: "\(picture).pgm", of: folder))
        }
        return codes
    }
}
