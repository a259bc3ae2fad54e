import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// A ledger of statements chosen at random: valid, out of place and damaged ones mixed.
struct RandomLedger {
    private(set) var scene: SampleScene
    private var random: SeededGenerator
    private var sessions: [String]
    private var waiting: [String] = []

    /// What was appended, and the refusal it met.
    private(set) var verdicts: [RefusalCode?] = []
    private(set) var statements: [[UInt8]] = []

    init(seed: UInt64, confirmations: Bool) throws {
        random = SeededGenerator(seed: seed)
        scene = try SampleScene(confirmations: confirmations)
        sessions = [scene.sessions[0]]
    }

    var facts: RegistryMemory { scene.ledger.registry.facts }

    mutating func step() throws {
        scene.later(seconds: Int64.random(in: 0...900, using: &random))
        var statement = try choose()
        if Int.random(in: 0..<8, using: &random) == 0 { statement = damaged(statement) }
        verdicts.append(try scene.ledger.append(statement)?.code)
        statements.append(statement)
    }

    private mutating func choose() throws -> [UInt8] {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<4: try scene.credential(serial(), session: session())
        case 4: try scene.credential(serial(), of: scene.second)
        case 5: try scene.credential(serial(), session: session(), supersedes: serial())
        case 6..<10: try scene.status([serial()], action(), reason(), officer: officer())
        case 10, 11: try sessionStatus()
        case 12: try opening()
        case 13, 14, 15: try keyStatus(voids: false)
        case 16: try keyStatus(voids: true)
        case 17, 18: try confirmation()
        default: try void()
        }
    }

    private mutating func serial() -> Int { Int.random(in: 1...60, using: &random) }

    private mutating func session() -> String { sessions[Int.random(in: 0..<sessions.count, using: &random)] }

    private mutating func officer() -> Int? { [nil, nil, 0, 1, 2][Int.random(in: 0..<5, using: &random)] }

    private mutating func action() -> StatusAction {
        [.suspend, .suspend, .reinstate, .reinstate, .revoke][Int.random(in: 0..<5, using: &random)]
    }

    private mutating func reason() -> StatusReason {
        [.irregular, .correction, .revokedInError][Int.random(in: 0..<3, using: &random)]
    }

    private mutating func sessionStatus() throws -> [UInt8] {
        var (action, reason, officer, target) = (action(), reason(), officer(), session())
        if Int.random(in: 0..<5, using: &random) == 0 { (action, reason, officer) = (.close, .complete, nil) }
        return try scene.country.status(
            .session,
            [target],
            action,
            reason,
            at: scene.time,
            by: officer.map { (scene.country.authority, scene.country.officers[$0]) }
                ?? (scene.first.id, scene.first.registrar)
        )
    }

    private mutating func opening() throws -> [UInt8] {
        sessions.append(uuidURN(random: randomBytes(16)))
        return try scene.country.session(
            of: scene.first,
            authorized: 5,
            at: scene.time,
            identity: sessions[sessions.count - 1]
        )
    }

    private mutating func keyStatus(voids: Bool) throws -> [UInt8] {
        let country = scene.country
        let keys = [scene.first.issuer, scene.first.registrar] + country.officers
        let key = keys[Int.random(in: 0..<keys.count, using: &random)].thumbprint
        let signer = Int.random(in: 0..<4, using: &random)
        let by = signer < 3 ? (country.authority, country.officers[signer]) : (country.origin, country.root)
        let identity = uuidURN(random: randomBytes(16))
        let isRevocation = voids && Bool.random(using: &random)
        if isRevocation { waiting.append(identity) }
        return try country.status(
            .key,
            [key],
            isRevocation ? .revoke : .reinstate,
            .revokedInError,
            fromIndex: isRevocation ? Int.random(in: max(0, scene.size - 40)...scene.size, using: &random) : nil,
            at: scene.time,
            identity: identity,
            by: by
        )
    }

    private mutating func confirmation() throws -> [UInt8] {
        let identity = waiting.isEmpty ? sessions[0] : waiting[Int.random(in: 0..<waiting.count, using: &random)]
        return try scene.country.confirmation(of: identity, at: scene.time, by: Int.random(in: 0..<3, using: &random))
    }

    private mutating func void() throws -> [UInt8] {
        let index = facts.openFaults(in: 0...scene.size).last?.index ?? 0
        let identity = uuidURN(random: randomBytes(16))
        waiting.append(identity)
        return try scene.country.void(
            index,
            leaf: scene.ledger.entries[index],
            at: scene.time,
            identity: identity,
            by: officer() ?? 0
        )
    }

    private mutating func damaged(_ statement: [UInt8]) -> [UInt8] {
        var statement = statement
        let place = Int.random(in: 0..<statement.count, using: &random)
        statement[place] = UInt8.random(in: 0...255, using: &random)
        return statement
    }
}
