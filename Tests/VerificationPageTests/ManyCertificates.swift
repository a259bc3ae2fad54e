import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport

/// 200 certificates of two countries, of which 100 are damaged, each in one letter.
enum ManyCertificates {
    static let count = 200

    /// A session has 20 of each of these; of courses there may be any number.
    private static let tested = [
        "BD-NTVQF-CAREGIVING-2", "JP-JLPT-N5", "BD-NTVQF-WELDING-3", "JP-JLPT-N4", "JP-SSW-CONSTRUCTION-2",
        "JP-JLPT-N3", "JP-SSW-NURSING-CARE-1",
    ]
    private static let attended = ["BD-TTC-COURSE", "BD-TTC-JAPANESE-N5", "BD-BJET"]
    private static let codes = tested + attended

    /// The folder with the ledgers `BD` and `JP`, the trust anchors, and the files.
    static let made = Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-many-\(UUID().uuidString)").path()
        var ledgers = try CatalogedLedgers()
        for place in 0..<count { try certify(place, in: &ledgers) }
        for country in ["BD", "JP"] { try act(in: country, of: &ledgers) }
        try ledgers.publish(to: folder)
        try damage(in: folder)
        return folder
    }

    private static func name(_ place: Int) -> String { String(1000 + place) }

    /// Every fifth has ended before it is shown, and every fifth that can be is of a test that was not passed.
    private static func certify(_ place: Int, in ledgers: inout CatalogedLedgers) throws {
        let code = codes[place % codes.count]
        try ledgers.certify(
            code,
            as: name(place),
            CatalogedLedgers.applicant([.passportNumber: .string("ZZ000\(name(place))")]),
            outcome: tested.contains(code) && place / 10 % 5 == 1 ? .notPassed : nil,
            validUntil: place / 10 % 5 == 2 ? SampleCountry.start.date : nil
        )
    }

    /// Suspends and revokes a fifth each.
    private static func act(in country: String, of ledgers: inout CatalogedLedgers) throws {
        let held = ledgers.places[country]?.held.map(\.name) ?? []
        func serials(_ kind: Int) -> [Int] {
            held.indices.filter { (Int(held[$0]) ?? 0) / 10 % 5 == kind }.map { $0 + 1 }
        }
        try ledgers.admit(in: country) { place, center, time in
            try place.status(of: center, serials: serials(3), .suspend, .irregular, at: time)
        }
        try ledgers.admit(in: country) { place, center, time in
            try place.status(of: center, serials: serials(4), .revoke, .error, at: time)
        }
    }

    /// Changes one letter of every second file: of what the center signed, of what is shown, or of the proof.
    private static func damage(in folder: String) throws {
        var random = SeededGenerator(seed: 26)
        for place in stride(from: 0, to: count, by: 2) {
            let url = URL(filePath: "\(folder)/\(name(place)).sanad")
            var text = Array(try Data(contentsOf: url))
            let member = place % 4 == 0 ? "\"credential\":" : "\"proof\":"
            guard let start = text.firstRange(of: Array(member.utf8))?.upperBound else { continue }
            let length = place % 4 == 0 ? 3000 : 400
            let letters = text.indices.dropFirst(start + 100).prefix(length).filter { isLetter(text[$0]) }
            guard let chosen = letters.randomElement(using: &random) else { continue }
            text[chosen] = text[chosen] == UInt8(ascii: "B") ? UInt8(ascii: "C") : UInt8(ascii: "B")
            try Data(text).write(to: url)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "B")...UInt8(ascii: "Z")).contains(byte) }
}
