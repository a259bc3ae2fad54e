import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// Two countries' ledgers on disk, with certificates over some months, and their audit's report.
struct ReportedCountries: Sendable {
    let sanad: Command
    private let now: String

    /// Where Japan keeps its copy of Bangladesh's ledger.
    let copy: String

    /// How many certificates Bangladesh issues in each month.
    static let months = [7, 3, 60]

    init() throws {
        var story = try TwoCountries()
        try story.recognize(inBangladesh: true, inJapan: SampleCountry.recognition(SampleAgreement.id))
        // The story's own certificate is the first.
        var serial = 1
        for (place, count) in Self.months.enumerated() {
            let session = uuidURN(random: randomBytes(16))
            let country = story.bangladesh
            try story.scene.admit(
                country.session(
                    of: story.scene.first,
                    authorized: 100,
                    at: story.scene.time,
                    identity: session,
                    by: country.officers[0]
                )
            )
            for _ in 0..<(place == 0 ? count - 1 : count) {
                serial += 1
                try story.scene.admit(story.scene.credential(serial, session: session))
            }
            story.scene.later(days: 31)
        }
        let countries = try PublishedCountries(story)
        // Japan's ledger is signed at Bangladesh's time, so that nothing is overdue.
        let time = story.scene.time
        try countries.publish(story.log, under: story.log.checkpoint(cosigned: story.both, at: time), at: "bd")
        let other = try story.japaneseLog.checkpoint(cosigned: story.both, at: time)
        try countries.publish(story.japaneseLog, under: other, at: "jp")
        copy = countries.copy(at: "jp")
        try countries.publish(story.log, under: story.log.checkpoint(cosigned: story.both, at: time), at: copy)
        sanad = countries.sanad
        now = countries.now
    }

    /// Audits both ledgers.
    @discardableResult
    func audit(_ options: String, copies: Bool = false) throws -> Command.Result {
        try sanad("audit bd jp \(copies ? copy : "") --keys keys \(now) \(options)")
    }

    func report(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(filePath: "\(sanad.folder)/\(name)"))
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
}
