import CenterOffice
import Foundation

// Whether what stands in a PDF is what a reader of it sees.
extension PDFReader {
    /// The longer side of a page that is looked at, in pixels: 150 to the inch for A4.
    private static let lookedAt = 1754

    /// The first pages of a PDF, each word marked where something lies over it or hides it.
    func sheets(of name: String, in folder: PrivateFolder) throws -> PrintedSheets {
        let pdftotext = try ExternalTool("pdftotext", package: "poppler-utils")
        // What stands across the page is no value: the sample's mark.
        let arguments = [
            "-raw", "-nodiag", "-bbox", "-enc", "UTF-8", "-l", "\(Self.mostPages)", "\(folder.path)/\(name)", "-",
        ]
        let result = try pdftotext.run(arguments, in: folder)
        guard result.status == 0 else { throw Failure(.data, InputWords.noText) }
        var sheets = PrintedSheet.all(String(decoding: result.output, as: UTF8.self))
        // Past these pages there may be more.
        var isLookedAt = sheets.count < Self.mostPages
        for place in sheets.indices where !sheets[place].words.isEmpty {
            guard sheets[place].canBeLookedAt else {
                isLookedAt = false
                continue
            }
            sheets[place].markOverlaps()
            guard let letters = try letters(of: sheets[place], page: place + 1, of: name, in: folder) else {
                isLookedAt = false
                continue
            }
            for word in sheets[place].words.indices where !letters.show(sheets[place].words[word]) {
                sheets[place].words[word].isClear = false
            }
        }
        return PrintedSheets(sheets: sheets, isLookedAt: isLookedAt)
    }

    private func letters(
        of sheet: PrintedSheet,
        page: Int,
        of name: String,
        in folder: PrivateFolder
    ) throws -> VisibleLetters? {
        guard let whole = try picture(page, of: name, in: folder, hasLetters: true),
            let bare = try picture(page, of: name, in: folder, hasLetters: false)
        else { return nil }
        return VisibleLetters(of: sheet, whole: whole, bare: bare)
    }

    /// A page as it is drawn; without FreeType poppler draws everything but letters.
    private func picture(
        _ page: Int,
        of name: String,
        in folder: PrivateFolder,
        hasLetters: Bool
    ) throws -> GrayPicture? {
        let pdftoppm = try ExternalTool("pdftoppm", package: "poppler-utils")
        let picture = "\(folder.path)/sheet"
        let arguments = [
            "-gray", "-singlefile", "-cropbox", "-f", "\(page)", "-l", "\(page)", "-scale-to", "\(Self.lookedAt)",
            "-freetype", hasLetters ? "yes" : "no", "\(folder.path)/\(name)", picture,
        ]
        guard try pdftoppm.run(arguments, in: folder).status == 0, NewFile.exists("\(picture).pgm") else { return nil }
        let bytes = try NewFile.read("\(picture).pgm")
        try FileManager.default.removeItem(atPath: "\(picture).pgm")
        return GrayPicture(bytes)
    }
}

/// The pages of a PDF that were looked at.
struct PrintedSheets: Sendable {
    var sheets: [PrintedSheet] = []

    /// Whether all could be.
    var isLookedAt = false
}
