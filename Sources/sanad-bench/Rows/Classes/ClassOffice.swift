import CenterOffice
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerSamples
import LedgerStore

/// A center's desk as it is before a class is certified: it has read the ledger, and has a session.
struct ClassOffice {
    private let folder: String
    let session: String

    /// Sets it up beside a founded ledger, which nobody serves: all of it is done off the line.
    init(_ stand: Stand, at folder: String) throws {
        self.folder = folder
        session = stand.country.measuredSession
        let center = stand.country.measuredCenter
        try NewFile.makeFolder("\(folder)/office")
        for (role, identity) in [("issuer", center.issuer), ("registrar", center.registrar)] {
            try NewFile.write(identity.key.pem(), to: "\(folder)/office/\(role).key", access: .owner)
            try NewFile.write(identity.certificate.pem, to: "\(folder)/office/\(role).pem", access: .owner)
        }
        let ledger = try stand.emptyLedger()
        let entries = try ledger.withStore(.reader) { try $0.entries(0..<$0.size) }
        try ledger.remove()
        let file = try OfficeFile.create(at: "\(folder)/office/office.sqlite", centerID: center.id)
        try file.learn(entries)
    }

    /// A copy of it, with which one class is certified.
    func copy(to path: String) throws -> ClassOffice {
        try FileManager.default.copyItem(atPath: folder, toPath: path)
        return ClassOffice(folder: path, session: session)
    }

    private init(folder: String, session: String) {
        self.folder = folder
        self.session = session
    }

    func remove() throws { try FileManager.default.removeItem(atPath: folder) }

    /// From the roster to the workers' files.
    func issue(_ count: Int, with sanad: String) throws {
        let header = "familyName,givenName,nativeNameBn,nativeNameJa,birthDate,passportNumber,outcome,result\n"
        let roster = (1...count).reduce(into: header) { text, number in
            let passport = "ZZ" + String(String(10_000_000 + number).dropFirst())
            text += "AKTER,SHIRIN,শিরিন আক্তার,シリン,\(Self.birthDate(number)),\(passport),passed,\(60 + number % 40)\n"
        }
        try NewFile.write(roster, to: "\(folder)/roster.csv", access: .owner)
        try Child.run(
            sanad,
            [
                "issue", "--offline", "--office", "\(folder)/office", "--session", session, "--roster",
                "\(folder)/roster.csv", "--out", files,
            ]
        )
    }

    /// From the workers' files to their papers.
    func print(with sanad: String) throws {
        try Child.run(
            sanad,
            ["office", "print", "--office", "\(folder)/office", "--files", files, "--out", "\(folder)/papers"]
        )
    }

    /// Another one for each of 10,080 workers, so that each is another person, who gets a privacy notice.
    private static func birthDate(_ number: Int) -> String {
        let parts = [1975 + number / 336 % 30, 1 + number / 28 % 12, 1 + number % 28]
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
    }

    private var files: String { "\(folder)/certificates" }
}
