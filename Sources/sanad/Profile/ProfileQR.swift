import ArgumentParser
import CenterOffice
import Credentials
import Foundation

/// `sanad profile qr`
struct ProfileQR: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "qr",
        abstract: "Make the QR code of a profile, to be printed in a job ad.",
        discussion: """
            Who scans it opens the verification page, which answers the profile with the certificates on the own \
            phone: met, not met, unknown. Neither the profile nor a certificate is sent anywhere; it stands in the \
            address behind the #. The picture is an SVG, which a printer takes in any size; print it at least 60 mm \
            wide, since a profile is long.

            EXAMPLES
              sanad profile qr deploy/profiles/caregiver.yaml --page verify.bd.sanad.example --out caregiver.svg
              sanad profile qr wishes.yaml --page verify.jp.sanad.example

            EXIT CODES
              0  the picture is made, or the address is printed where no --out is given
              64 wrong usage · 65 a profile that cannot be read, or is too long for a QR code · 73 the picture exists \
            already · 74 a file or a program that is missing
            """
    )

    @Argument(help: "The profile, a YAML file.")
    var profile: String

    @Option(help: "The host, and path if any, of the verification page.")
    var page: String

    @Option(help: "The picture, a file that ends in .svg. Without it, the address is printed.")
    var out: String?

    @Flag(help: "Put a new picture in the place of one that is there.")
    var replace = false

    @Flag(help: "Print the address, its length and the picture's name as JSON.")
    var json = false

    func validate() throws {
        guard !page.contains("#"), !page.contains("://"), !page.isEmpty, !page.hasSuffix("/") else {
            throw ValidationError("--page is a host, and path if any, as in verify.bd.sanad.example.")
        }
        guard out?.hasSuffix(".svg") ?? true else { throw ValidationError("--out is a file that ends in .svg.") }
    }

    func run() throws {
        // What the page would refuse is refused here, with its line.
        _ = try ProfileFile.read(profile)
        let address = ProfileAddress(of: try ProfileFile.parse(profile), on: page).text
        if let out {
            let arguments = ["code", "--failures-as-json", "--out", out] + (replace ? ["--replace"] : [])
            try PrintProgram().run(arguments) { try $0.write(contentsOf: Data(address.utf8)) }
        }
        if json {
            printJSON(
                .object(
                    [("address", .string(address)), ("length", .integer(Int64(address.utf8.count)))]
                        + (out.map { [("picture", .string($0))] } ?? [])
                )
            )
        } else {
            print(out ?? address)
        }
    }
}
