import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// A statement of each kind with every member that it may have, to be changed one
/// member at a time.
struct StatementForms {
    let scene: SampleScene
    let samples: [(type: StatementType, signer: SigningIdentity, payload: JSONTree)]

    /// Members that may be left out.
    static let optional: Set<String> = [
        "continues", "authority.name.bn", "authority.name.ja", "issuingCA", "log", "witness", "statusKey", "peers",
        "center.name.bn", "center.name.ja", "center.district", "legalBasis", "succeeds", "purposes", "backfill",
        "effective", "fromIndex", "counts", "act", "purpose", "from", "peer", "validUntil", "session", "supersedes",
        "backfilled", "awardedDate",
    ]

    /// Objects that may have more members than the listed ones.
    static let open: Set<String> = [
        "achievement", "achievement.criteria", "achievement.alignment.0", "credentialSubject.achievement",
    ]

    init() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        let country = scene.country
        let uuid = JSONTree.string(uuidURN(random: randomBytes(16)))
        let identity = uuidURN(random: randomBytes(16))
        let hash = JSONTree.string(TreeHash.leaf([1]).base64)
        let peer = try Transitions.peer()
        var samples: [(StatementType, SigningIdentity, JSONTree)] = []
        func add(_ type: StatementType, _ signer: SigningIdentity, _ base: [UInt8], _ more: [(String, JSONTree)]) throws
        {
            let tree = try more.reduce(payload(of: base)) { $0.replacing($1.0, with: $1.1) }
            samples.append((type, signer, tree))
        }
        try add(
            .genesis,
            country.root,
            country.genesis(peers: [peer]),
            [
                ("authority.name.ja", "x"), ("continues", ["origin": "a.b", "size": 1, "root": hash]),
            ]
        )
        try add(
            .transition,
            country.root,
            country.transition(at: scene.time) { changes in
                changes.peers = [peer]
                changes.log = country.log.verifierKey
                changes.witness = country.witness.verifierKey
                changes.issuingCA = country.issuingCA.certificate
                changes.statusKey = country.statusKey.certificate
            },
            []
        )
        try add(
            .accreditation,
            country.officers[0],
            country.accreditation(of: scene.first, at: scene.time),
            [
                ("succeeds", "BD-OLD")
            ]
        )
        try add(.confirmation, country.officers[0], country.confirmation(of: identity, at: scene.time), [])
        try add(
            .achievement,
            country.officers[0],
            country.achievement("BD-X", at: scene.time),
            [
                ("purposes", [["code": "x", "validFor": "P10Y"]])
            ]
        )
        try add(
            .session,
            country.officers[0],
            country.session(of: scene.first, at: scene.time, identity: identity),
            [
                ("backfill", true)
            ]
        )
        try add(
            .status,
            scene.first.registrar,
            scene.sessionStatus(.close, .complete),
            [
                ("counts", ["present": 3, "passed": 2]), ("act", uuid),
            ]
        )
        try add(.status, scene.first.registrar, scene.status([1], .suspend), [])
        let key = scene.first.issuer.thumbprint
        let start = SampleCountry.start
        try add(
            .status,
            country.officers[0],
            country.status(
                .key,
                [key],
                .revoke,
                effective: start,
                fromIndex: 0,
                at: scene.time
            ),
            []
        )
        try add(.recognition, country.officers[0], country.recognition(identity, at: scene.time), [])
        try add(.void, country.officers[0], country.void(1, leaf: [1], from: 0, at: scene.time), [])
        try add(.snapshot, country.statusKey, country.snapshot(of: scene.ledger, peer: "x"), [])
        let credential = try scene.credential(2) { body in
            body.validUntil = body.validFrom
            body.supersedes = "x"
            body.awardedDate = body.validFrom
        }
        try add(.credential, scene.first.issuer, credential, [])
        self.scene = scene
        self.samples = samples
    }

    /// The code with which a payload is refused for its form alone.
    static func code(_ payload: JSONTree, _ type: StatementType, _ signer: SigningIdentity) throws -> RefusalCode? {
        let bytes = try signer.sign(payload, as: type)
        do {
            let statement = try Statement(parsing: bytes)
            if case .credential(let credential) = statement.content { return credential.unlisted?.code }
            return nil
        } catch {
            return error.code
        }
    }
}
