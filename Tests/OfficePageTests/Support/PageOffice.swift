import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Logging

@testable import OfficePage

/// A center's office behind its page, off the line, with a session open in what it has seen of the ledger.
final class PageOffice: Sendable {
    let folder: PageFolder
    let center: SampleCenter
    let session: String
    let clock: PageClock
    let file: OfficeFile
    let keys: [OfficeKey]

    static let passphrases = [KeyRole.issuer: "welded steel", .registrar: "open ledger"]

    init(seats: Int = 20, passphrases: [KeyRole: String] = PageOffice.passphrases) throws {
        folder = try PageFolder()
        let country = try SampleCountry()
        center = try SampleCenter(14, in: country)
        var ledger = SampleLedger(country)
        let foundation = try country.foundation(centers: [center], seats: seats)
        session = foundation.sessions[0]
        for statement in foundation.statements { try ledger.append(statement) }
        file = try OfficeFile.create(at: "\(folder.path)/office.sqlite", centerID: center.id)
        try file.learn(ledger.entries)
        clock = PageClock(ledger.time.seconds + 5)
        let people = [(KeyRole.issuer, center.issuer), (.registrar, center.registrar)]
        let path = folder.path
        keys = try people.map { role, identity in
            let key = OfficeKey(
                role: role,
                uri: "\(path)/\(role.rawValue).key",
                certificatePath: "\(path)/\(role.rawValue).pem"
            )
            let pem = try identity.key.pem(passphrase: passphrases[role].map { Array($0.utf8) })
            try NewFile.write(pem, to: key.uri, access: .owner)
            try NewFile.write(identity.certificate.pem, to: key.certificatePath, access: .everyone)
            return key
        }
    }

    /// Serves the page, as after a start of the program: at an address of the office's network where one is given.
    func page(at address: String? = nil, keys: [OfficeKey]? = nil) throws -> OfficePage {
        let clock = clock
        let keys = keys ?? self.keys
        let desk = try OfficeDesk(
            OfficeFile(opening: file.path),
            keys: keys,
            folder: folder.path,
            now: { clock.now },
            logger: Self.logger
        )
        var configuration = OfficePage.Configuration()
        configuration.site = Self.site.path
        configuration.address = address
        return try OfficePage(desk, configuration: configuration, logger: Self.logger)
    }

    /// Where the page's own files lie.
    static let site = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/OfficePage/Site").standardizedFileURL

    func browser() throws -> Browser { Browser(try page()) }

    static let logger: Logger = {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }()

    /// A roster of so many workers who do not exist.
    static func roster(_ count: Int) -> String {
        (0..<count).reduce("familyName,givenName,birthDate,passportNumber,outcome\n") { text, row in
            text + "AKTER,SHIRIN,2001-02-28,ZZ\(1_000_000 + row),passed\n"
        }
    }
}
