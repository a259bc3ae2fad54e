import ArgumentParser
import Foundation
import PaperDrawing

struct MakeCode: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Make a QR code of a text, as a picture.",
        discussion: """
            Reads the text on standard input. `sanad profile qr` runs this program; nobody needs to type it.

            EXAMPLE
              sanad-print code --out ad.svg <address.txt

            \(exitCodes)
            """
    )

    @Option(help: "The picture, a file that ends in .svg.")
    var out: String

    @Flag(help: "Put a new picture in the place of one that is there.")
    var replace = false

    @OptionGroup var failures: FailureOptions

    func run() throws {
        let input = try FileHandle.standardInput.readToEnd() ?? Data()
        guard let text = String(data: input, encoding: .utf8), !text.isEmpty else {
            throw PaperFailure(field: "code", why: "expected a text in UTF-8 on standard input")
        }
        try PaperFile.write(Array(symbol(of: text).svg.utf8), to: out, replacing: replace)
    }

    /// Decimal digits at the end take less room than other characters.
    private func symbol(of text: String) throws -> QRSymbol {
        let digits = String(text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        do {
            return try QRSymbol(String(text.dropLast(digits.count)), digits: digits)
        } catch {
            throw PaperFailure(field: "code", why: "\(error); the text has \(text.utf8.count) characters, shorten it")
        }
    }
}
