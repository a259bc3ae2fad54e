import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// A ledger of random statements, many of which the rules refuse. The same seed makes
/// the same choices.
struct RandomStory {
    private(set) var scene: SampleScene
    let peer: SampleCountry
    private var random: SeededGenerator
    private var sessions: [String]
    private var identities: [String] = []
    private var accreditations: [String] = []
    private var recognitions: [String] = []
    /// A center that comes later, as the successor of another.
    private let successor: SampleCenter

    init(seed: UInt64, confirmations: Bool, peer: SampleCountry) throws {
        self.peer = peer
        random = SeededGenerator(seed: seed)
        scene = try SampleScene(
            confirmations: confirmations,
            seats: 12,
            peers: [
                Peer(
                    country: peer.country,
                    origin: peer.origin,
                    log: peer.log.verifierKey.description,
                    witness: peer.witness.verifierKey.description
                )
            ]
        )
        sessions = scene.sessions
        successor = try SampleCenter(7, in: scene.country)
        for entry in scene.ledger.entries { try note(Entry(parsing: entry).statement) }
    }

    /// Appends a random statement, whatever the rules say, and perhaps its confirmation.
    mutating func tell(_ count: Int) throws {
        for _ in 0..<count {
            try pass()
            let statement = try statement()
            try append(statement)
            if scene.country.needsConfirmations, chance(2), let identity = identities.last {
                try append(scene.country.confirmation(of: identity, at: scene.time, by: officer()))
            }
        }
    }

    private mutating func append(_ statement: [UInt8]) throws {
        try scene.ledger.append(statement)
        try note(statement)
    }

    /// Remembers what later statements may name, admitted or not.
    private mutating func note(_ statement: [UInt8]) throws {
        guard let statement = try? Statement(parsing: statement) else { return }
        if statement.type != .credential { identities.append(statement.identity) }
        switch statement.content {
        case .accreditation: accreditations.append(statement.identity)
        case .session: sessions.append(statement.identity)
        case .recognition(let recognition): recognitions.append(recognition.recognition)
        default: break
        }
    }

    private mutating func statement() throws -> [UInt8] {
        switch pick(22) {
        case 0..<7: try credential()
        case 7..<9: try statusOfCredentials()
        case 9..<11: try statusOfSession()
        case 11..<15: try statusOfOthers()
        case 15: try confirmation()
        case 16: try accreditation()
        case 17: try session()
        case 18: try recognition()
        case 19: try void()
        case 20: try snapshot()
        default: try other()
        }
    }

    // What is signed.

    private mutating func credential() throws -> [UInt8] {
        let center = center()
        let backfill = chance(8)
        let statement = try scene.country.credential(
            of: center,
            serial: 1 + pick(40),
            code: chance(5) ? SampleCountry.course : SampleCountry.welding,
            outcome: chance(8) ? .completed : .passed,
            session: chance(8) ? nil : sessions[chance(3) ? pick(sessions.count) : center.id == scene.first.id ? 0 : 1],
            supersedes: chance(3) ? scene.country.credentialID(of: self.center(), serial: 1 + pick(40)) : nil,
            at: scene.time,
            by: chance(10) ? center.registrar : nil
        ).issuerJWT.bytes
        guard backfill else { return statement }
        let date = JSONTree.string("\(scene.time.date.adding(days: -pick(3)))T00:00:00Z")
        return try center.issuer.resign(statement, [("backfilled", true), ("awardedDate", date)])
    }

    private mutating func statusOfCredentials() throws -> [UInt8] {
        let center = center()
        return try scene.country.status(
            of: center,
            serials: (0...pick(3)).map { _ in 1 + pick(40) },
            action(),
            reason(),
            at: scene.time,
            by: signer(of: center)
        )
    }

    private mutating func statusOfSession() throws -> [UInt8] {
        let center = center()
        let signer = signer(of: center)
        return try scene.country.status(
            .session,
            [sessions[chance(2) ? pick(sessions.count) : pick(2)]],
            chance(6) ? .close : action(),
            reason(),
            at: scene.time,
            by: (holder(of: signer, center), signer)
        )
    }

    private mutating func statusOfOthers() throws -> [UInt8] {
        let country = scene.country
        let (kind, target): (StatusStatement.TargetKind, String)
        switch pick(8) {
        case 0: (kind, target) = (.center, chance(6) ? country.authority : center().id)
        case 1: (kind, target) = (.accreditation, accreditations[pick(accreditations.count)])
        case 2 where !recognitions.isEmpty: (kind, target) = (.recognition, recognitions[pick(recognitions.count)])
        default: (kind, target) = (.key, keys[pick(keys.count)])
        }
        let action = chance(3) ? StatusAction.reinstate : action()
        let bounded = kind == .key && action == .revoke && chance(2)
        let byRoot = chance(3)
        return try country.status(
            kind,
            [target],
            action,
            action == .reinstate ? .revokedInError : reason(),
            effective: bounded && chance(2) ? LedgerTime(milliseconds: scene.time.milliseconds - back()) : nil,
            fromIndex: bounded && chance(2) ? pick(scene.size + 1) : nil,
            at: scene.time,
            by: byRoot ? (country.origin, country.root) : (country.authority, country.officers[officer()])
        )
    }

    private mutating func confirmation() throws -> [UInt8] {
        let identity = identities[chance(2) ? pick(identities.count) : max(0, identities.count - 1 - pick(4))]
        return try scene.country.confirmation(of: identity, at: scene.time, by: officer())
    }

    private mutating func accreditation() throws -> [UInt8] {
        let country = scene.country
        if chance(6) { return try country.officersAccreditation(at: scene.time) }
        let center = chance(2) ? successor : center()
        return try country.accreditation(
            of: center,
            scope: chance(3) ? ["BD-*"] : [SampleCountry.welding],
            succeeds: chance(2) ? self.center().id : nil,
            at: scene.time,
            by: officer()
        )
    }

    private mutating func session() throws -> [UInt8] {
        let center = center()
        let signer = signer(of: center)
        let byOfficer = signer.thumbprint != center.registrar.thumbprint
        return try scene.country.session(
            of: center,
            authorized: 1 + pick(4),
            days: pick(40),
            isBackfill: chance(3),
            at: scene.time,
            identity: uuid(),
            by: byOfficer && chance(2) ? scene.country.officers[officer()] : nil
        )
    }

    private mutating func recognition() throws -> [UInt8] {
        let used = recognitions.isEmpty || chance(2) ? uuid() : recognitions[pick(recognitions.count)]
        return try scene.country.recognition(used, at: scene.time, by: officer())
    }

    private mutating func void() throws -> [UInt8] {
        let open = scene.ledger.registry.facts.openFaults(in: 0...scene.size)
        let index = open.isEmpty || chance(4) ? pick(scene.size) : open[pick(open.count)].index
        return try scene.country.void(
            index,
            leaf: scene.ledger.entries[index],
            from: chance(3) ? pick(index + 1) : nil,
            at: scene.time,
            by: officer()
        )
    }

    private mutating func snapshot() throws -> [UInt8] {
        guard chance(3) else { return try scene.country.snapshot(of: scene.ledger) }
        let checkpoint = try Checkpoint(origin: peer.origin, size: 1 + pick(9), root: .emptyRoot)
        var note = try peer.log.sign(checkpoint)
        try note.add(scene.country.witness.cosign(checkpoint, at: 1_793_600_000))
        return try scene.country.snapshot(of: scene.ledger, peer: note.description)
    }

    private mutating func other() throws -> [UInt8] {
        switch pick(3) {
        case 0: try scene.country.achievement("BD-NTVQF-MASONRY-\(pick(3))", at: scene.time)
        case 1:
            try scene.country.transition(at: scene.time, by: chance(4) ? scene.country.nextRoot : nil) {
                $0.statusKey = scene.country.statusKey.certificate
            }
        default:
            try scene.first.registrar.resign(
                scene.credential(1 + pick(40)),
                "validFrom",
                "2026-11-0\(1 + pick(9))T00:00:00Z"
            )
        }
    }

    // What is chosen.

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    private mutating func chance(_ one: Int) -> Bool { pick(one) == 0 }
    private mutating func officer() -> Int { pick(scene.country.officers.count) }
    private mutating func uuid() -> String { uuidURN(random: random.bytes(16)) }
    private mutating func back() -> Int64 { Int64(pick(100 * 3_600_000)) }

    private mutating func center() -> SampleCenter {
        switch pick(8) {
        case 0: successor
        case 1..<4: scene.second
        default: scene.first
        }
    }

    /// Who changes what a center did: mostly its own registrar, or an officer.
    private mutating func signer(of center: SampleCenter) -> SigningIdentity {
        switch pick(8) {
        case 0: self.center().registrar
        case 1..<4: scene.country.officers[officer()]
        default: center.registrar
        }
    }

    private func holder(of signer: SigningIdentity, _ center: SampleCenter) -> String {
        if scene.country.officers.contains(where: { $0.thumbprint == signer.thumbprint }) {
            return scene.country.authority
        }
        return [scene.first, scene.second, successor].first { $0.registrar.thumbprint == signer.thumbprint }?.id
            ?? center.id
    }

    private mutating func action() -> StatusAction { [.suspend, .suspend, .reinstate, .reinstate, .revoke][pick(5)] }
    private mutating func reason() -> StatusReason { [.error, .correction, .correction, .revokedInError][pick(4)] }

    private var keys: [String] {
        let centers = [scene.first, scene.second, successor]
        return (centers.flatMap { [$0.issuer, $0.registrar] } + scene.country.officers).map(\.thumbprint)
    }

    /// Lets some time go by, seldom so much that the rules take note.
    private mutating func pass() throws {
        switch pick(30) {
        case 0: scene.later(days: Int64(pick(10)))
        case 1..<6: scene.later(hours: Int64(pick(20)))
        default: scene.later(seconds: Int64(pick(1200)))
        }
    }
}
