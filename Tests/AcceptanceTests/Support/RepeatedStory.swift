import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport

/// A ledger in which keys come again in other certificates, one of an issuing CA that was replaced, serials and bounds
/// are named twice, and one key is revoked by several.
struct RepeatedStory {
    private(set) var scene: SampleScene

    /// The codes of the refused entries, by index.
    private(set) var refused: [Int: RefusalCode] = [:]

    init(confirmations: Bool) throws {
        scene = try SampleScene(confirmations: confirmations)
        try bringCertificates()
        try nameTwice()
        try replaceIssuingCA()
        try revokeTwice()
    }

    private var country: SampleCountry { scene.country }

    private mutating func add(_ statement: [UInt8], _ code: RefusalCode? = nil) throws {
        scene.later(seconds: 1)
        refused[scene.size] = code
        try scene.ledger.append(statement)
    }

    private func accreditation(_ identities: [SigningIdentity]) throws -> [UInt8] {
        try country.accreditation(scene.first.id, keys: identities.map { (.issuer, $0) }, at: scene.time)
    }

    private func certified(_ identity: SigningIdentity, from offset: Int64) throws -> SigningIdentity {
        let certificate = try Certificate.issue(
            subject: CertificateSubject(organization: scene.first.id, staffCode: "T-1-9"),
            key: identity.key.publicKey,
            use: .keyholder,
            validity: SampleCountry.validity.lowerBound + offset...SampleCountry.validity.upperBound,
            issuer: country.issuingCA.certificate,
            issuerKey: country.issuingCA.key
        )
        return try SigningIdentity(key: identity.key, certificate: certificate)
    }

    private mutating func bringCertificates() throws {
        let key = try country.keyholder(scene.first.id, "T-1-9")
        let first = try certified(key, from: 1000)
        try add(accreditation([first, certified(key, from: 999)]), .keyInUse)
        try add(accreditation([first]))
        try add(accreditation([certified(key, from: 999)]), .keyInUse)
        try add(accreditation([certified(key, from: 3000)]))
        try add(accreditation([first]))
        try add(accreditation([certified(key, from: 2000)]), .keyInUse)
        for identity in [country.issuingCA, country.nextRoot] {
            try add(accreditation([certified(identity, from: 0)]), .keyInUse)
        }
    }

    private mutating func nameTwice() throws {
        for serial in 1...3 { try add(scene.credential(serial)) }
        let targets: JSONTree = [["center": .string(scene.first.id), "serials": [[1, 2], 2]]]
        try add(scene.first.registrar.resign(scene.status([1], .suspend), "targets", targets), .illegalTransition)
        let path = "credentialSubject.licenseNumber"
        try add(scene.first.issuer.resign(scene.credential(4), path, "BD-TTC001-26-000002-00"), .badNumber)
        let fault = scene.size - 1
        let leaf = scene.ledger.entries[fault]
        let void = try country.void(fault, leaf: leaf, at: scene.time)
        try add(country.officers[0].resign(void, "from", .integer(Int64(fault + 1))), .malformed)
    }

    private mutating func replaceIssuingCA() throws {
        let fresh = try country.keyholder(scene.first.id, "T-1-8")
        let other = try SampleCountry.issuingCA("Other CA", under: country.root)
        try add(country.transition(at: scene.time) { $0.issuingCA = other.certificate })
        try add(country.accreditation(of: scene.first, at: scene.time))
        try add(accreditation([fresh]), .malformed)
    }

    /// A revocation that voids waits for its confirmation, where it does, while others revoke the key.
    private mutating func revokeTwice() throws {
        let key = scene.first.issuer.thumbprint
        let start = scene.size
        for serial in 5...8 { try add(scene.credential(serial)) }
        let waits = country.needsConfirmations
        let voiding = try [2, 0].map {
            try country.status(.key, [key], .revoke, .keyStolen, fromIndex: start + $0, at: scene.time)
        }
        try add(voiding[0])
        try add(voiding[1], waits ? nil : .illegalTransition)
        try add(country.status(.key, [key], .revoke, .keyLost, at: scene.time), waits ? nil : .illegalTransition)
        for statement in voiding {
            let identity = try Statement(parsing: statement).identity
            try add(country.confirmation(of: identity, at: scene.time), waits ? nil : .unknownTarget)
        }
        try add(scene.credential(9, by: scene.second.registrar), .wrongRole)
        try add(country.status(.key, [scene.second.registrar.thumbprint], .suspend, at: scene.time))
        try add(scene.credential(9, by: scene.second.registrar), .notAccredited)
    }
}
