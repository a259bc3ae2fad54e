import CenterOffice
import Credentials
import Foundation

/// Reads what a PDF holds of certificates, with the programs of poppler: the files inside it, its QR codes, and beside
/// files its text.
struct PDFReader {
    private static let mostAttachments = 500
    /// What the files inside it may have together: many times what 500 certificates need.
    private static let mostBytes = 64 << 20
    static let mostPages = 20
    /// The longer side of a page in pixels: a QR code of 45 mm on A4 gets four for each of its modules.
    private static let pixels = 3300

    /// What was found in it.
    struct Content {
        let files: [[UInt8]]
        let codes: [String]

        // What there is to be compared with the files; nothing where none is in it.

        /// Whether the codes of all its pages were read.
        var hasReadCodes = true

        /// The letters on its pages, each line as it was drawn.
        var text = ""

        /// Its first pages, as a reader sees them.
        var pages = PrintedSheets()
    }

    /// Looks into a PDF that lies in a private folder as `name`.
    func content(of name: String, in folder: PrivateFolder) throws -> Content {
        let files = try attachments(of: name, in: folder)
        guard !files.isEmpty else { return Content(files: [], codes: try codes(of: name, in: folder).texts) }
        let codes = PictureReader.isThere ? try codes(of: name, in: folder) : PageCodes()
        return Content(
            files: files,
            codes: codes.texts,
            hasReadCodes: codes.areAll,
            text: try text(of: name, in: folder),
            pages: try sheets(of: name, in: folder)
        )
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

    /// What the QR codes of its first pages say.
    private struct PageCodes {
        var texts: [String] = []

        /// Whether it has no more pages.
        var areAll = false
    }

    private func codes(of name: String, in folder: PrivateFolder) throws -> PageCodes {
        let pdftoppm = try ExternalTool("pdftoppm", package: "poppler-utils")
        let pictures = try PictureReader()
        var codes = PageCodes()
        for page in 1...Self.mostPages {
            let picture = "page-\(page)"
            defer { try? FileManager.default.removeItem(atPath: "\(folder.path)/\(picture).pgm") }
            let arguments = [
                "-gray", "-singlefile", "-f", "\(page)", "-l", "\(page)", "-scale-to", "\(Self.pixels)",
                "\(folder.path)/\(name)", "\(folder.path)/\(picture)",
            ]
            // Past its last page it writes nothing.
            guard try pdftoppm.run(arguments, in: folder).status == 0,
                NewFile.exists("\(folder.path)/\(picture).pgm")
            else {
                codes.areAll = true
                break
            }
            for text in try pictures.texts(in: "\(picture).pgm", of: folder) where !codes.texts.contains(text) {
                codes.texts.append(text)
            }
        }
        return codes
    }
}
