import ArgumentParser
import Credentials
import Foundation
import PaperDrawing

struct ScalePhoto: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "photo",
        abstract: "Make a picture small enough for a certificate's file.",
        discussion: """
            Reads a PNG or JPEG on standard input, and writes a JPEG of at most 12 KiB to standard output, upright \
            and with nothing in it but the pixels: what a camera notes of place, time and device is left out.

            EXAMPLE
              sanad-print photo <picture.png >photo.jpg

            \(exitCodes)
            """
    )

    func run() throws {
        let input = try FileHandle.standardInput.readToEnd() ?? Data()
        do {
            let picture = try Picture(Array(input), longestSide: Picture.readSide)
            let photo = try picture.photo(maximumSize: CertificateFile.maximumPhotoSize)
            try FileHandle.standardOutput.write(contentsOf: Data(photo))
        } catch let error as DrawingError {
            throw PaperFailure(field: "photo", why: error.account)
        }
    }
}
