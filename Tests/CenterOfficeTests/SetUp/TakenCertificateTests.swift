import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import LedgerSamples
import LedgerTestSupport
import Testing

/// The authority's answer is taken from the ledger.
struct TakenCertificateTests {
    /// A country where a second officer confirms, and a center's folder with keys that it did not certify yet.
    private struct Scene {
        let folder: TemporaryFolder
        let country: SampleCountry
        let office: OfficeDirectory
        let center: SampleCenter
        let file: OfficeFile
        var ledger: SampleLedger

        init() throws {
            folder = try TemporaryFolder()
            country = try SampleCountry(needsConfirmations: true)
            ledger = SampleLedger(country)
            office = OfficeDirectory(path: folder.file("office"))
            let new = try NewCenter(id: "BD-TTC014", issuer: "T-1", registrar: "T-2")
            let people = try [KeyRole.registrar, .issuer].map { role in
                try NewKeyholder(role, new.subject(role), making: .p256, passphrase: nil)
            }
            let backup = try BackupKey(new.subject(.registrar), passphrase: nil, at: 0)
            try CenterSetUp(new, people, backup: backup).make(in: office)
            let (country, office) = (country, office)
            let identity: (KeyRole) throws -> SigningIdentity = { role in
                let key = try PrivateKey.open(office.key(role))
                let certificate = try Certificate.issue(
                    subject: new.subject(role),
                    key: key.publicKey,
                    use: .keyholder,
                    validity: SampleCountry.validity,
                    issuer: country.issuingCA.certificate,
                    issuerKey: country.issuingCA.key
                )
                return try SigningIdentity(key: key, certificate: certificate)
            }
            center = try SampleCenter(
                id: new.id,
                name: Names(en: "Sample TTC"),
                issuer: identity(.issuer),
                registrar: identity(.registrar)
            )
            file = try OfficeFile(opening: office.file)
            for statement in try country.foundation(centers: []).statements { try ledger.append(statement) }
        }

        mutating func standing(after statement: [UInt8]? = nil) throws -> CenterStanding {
            if let statement { try ledger.append(statement) }
            try file.learn(Array(ledger.entries[file.seenSize...]))
            return try file.known.standing(at: ledger.time.seconds)
        }

        func take() throws -> [KeyRole] { try office.takeCertificates(from: file.known, at: ledger.time.seconds) }
    }

    @Test func `certificates are there as soon as a second officer has confirmed them, and once`() throws {
        var scene = try Scene()
        let time = scene.ledger.time
        let identity = uuidURN(random: randomBytes(16))
        let before = try scene.standing()
        let accreditation = try scene.country.accreditation(of: scene.center, at: time, identity: identity)
        let accredited = try scene.standing(after: accreditation)
        let early = try scene.take()
        let confirmed = try scene.standing(after: scene.country.confirmation(of: identity, at: time))
        #expect([before, accredited, confirmed] == [.unknown, .unconfirmed, .accredited] && early.isEmpty)
        let (first, second) = (try scene.take(), try scene.take())
        #expect(first == [.registrar, .issuer] && second.isEmpty)
        for (role, own) in [(KeyRole.issuer, scene.center.issuer), (.registrar, scene.center.registrar)] {
            let pem = String(decoding: try NewFile.read(scene.office.certificate(role)), as: UTF8.self)
            let taken = try Certificate(pem: pem)
            #expect(taken == own.certificate)
        }
    }

    @Test func `the certificates of other keys are left alone, whatever center they name`() throws {
        var scene = try Scene()
        let identity = uuidURN(random: randomBytes(16))
        let other = try SampleCenter(14, in: scene.country)
        _ = try scene.standing(after: scene.country.accreditation(of: other, at: scene.ledger.time, identity: identity))
        let standing = try scene.standing(after: scene.country.confirmation(of: identity, at: scene.ledger.time))
        let taken = try scene.take()
        #expect(standing == .accredited && taken.isEmpty)
    }

    @Test func `a key is certified in its own role only`() throws {
        var scene = try Scene()
        let identity = uuidURN(random: randomBytes(16))
        let swapped = SampleCenter(
            id: scene.center.id,
            name: scene.center.name,
            issuer: scene.center.registrar,
            registrar: scene.center.issuer
        )
        let time = scene.ledger.time
        _ = try scene.standing(after: scene.country.accreditation(of: swapped, at: time, identity: identity))
        _ = try scene.standing(after: scene.country.confirmation(of: identity, at: time))
        let taken = try scene.take()
        #expect(taken.isEmpty)
    }

    @Test func `a certificate that no authority of the country made is left alone`() throws {
        var scene = try Scene()
        let identity = uuidURN(random: randomBytes(16))
        let stranger = try SampleCountry(needsConfirmations: true).issuingCA
        func certified(_ own: SigningIdentity, _ role: KeyRole) throws -> SigningIdentity {
            let certificate = try Certificate.issue(
                subject: CertificateSubject(organization: scene.center.id, staffCode: "T-\(role.rawValue)"),
                key: own.key.publicKey,
                use: .keyholder,
                validity: SampleCountry.validity,
                issuer: stranger.certificate,
                issuerKey: stranger.key
            )
            return try SigningIdentity(key: own.key, certificate: certificate)
        }
        let forged = SampleCenter(
            id: scene.center.id,
            name: scene.center.name,
            issuer: try certified(scene.center.issuer, .issuer),
            registrar: try certified(scene.center.registrar, .registrar)
        )
        let time = scene.ledger.time
        let country = scene.country
        // The office keeps what a ledger shows, admitted or not.
        for statement in [
            try country.accreditation(of: forged, at: time, identity: identity),
            try country.confirmation(of: identity, at: time),
        ] { try scene.ledger.append(statement) }
        try scene.file.learn(Array(scene.ledger.entries[scene.file.seenSize...]))
        let taken = try scene.take()
        #expect(taken.isEmpty)
    }
}
