import LedgerCore
import LedgerStore
import LedgerTestSupport
import TransparencyLog

/// A sample country's statements of every kind, some of which the rules refuse, all
/// sent at one time.
struct Story: Sendable {
    let country: SampleCountry
    let statements: [[UInt8]]
    let time: LedgerTime

    /// The entries that a ledger makes of them.
    let entries: [[UInt8]]

    /// Long enough to fill a tile.
    static let plain = Result { try Story(confirmations: false, credentials: 270) }
    static let confirming = Result { try Story(confirmations: true, credentials: 12) }

    private init(confirmations: Bool, credentials: Int) throws {
        var scene = try SampleScene(confirmations: confirmations, seats: credentials)
        let refused = try Self.tell(&scene, credentials: credentials)
        country = scene.country
        time = scene.time
        let told = try scene.ledger.entries.map { try Entry(parsing: $0).statement }
        // What is refused is sent between the others: it must not move them.
        statements = told.prefix(told.count / 2) + refused + told.suffix(from: told.count / 2) + refused
        var ledger = SampleLedger(country, at: time)
        for statement in statements where try ledger.judge(statement) == nil { try ledger.append(statement) }
        entries = ledger.entries
    }

    /// Puts statements into a scene, and returns some that it refuses at any point after its foundation.
    private static func tell(_ scene: inout SampleScene, credentials: Int) throws -> [[UInt8]] {
        for serial in 1...credentials { try scene.admit(scene.credential(serial)) }
        for serial in 1...3 { try scene.admit(scene.credential(serial, of: scene.second)) }
        try scene.admit(scene.credential(1000, supersedes: 2))
        try scene.admit(scene.status([3, 4, 5], .suspend))
        try scene.admit(scene.status([4], .reinstate))
        try scene.admit(scene.status([5], .revoke))
        try scene.admit(scene.sessionStatus(.suspend))
        try scene.admit(scene.sessionStatus(.reinstate))
        let country = scene.country
        try scene.admitConfirmed(country.recognition("urn:uuid:9b9f1c36-0d2a-4c9e-8f5e-2f6f1a3d9c11", at: scene.time))
        try scene.admit(country.snapshot(of: scene.ledger))
        try scene.admit(country.status(.center, [scene.second.id], .suspend, at: scene.time))
        try scene.admitConfirmed(
            country.status(.key, [scene.second.issuer.thumbprint], .revoke, .keyStolen, fromIndex: 1, at: scene.time)
        )
        try scene.admit(scene.sessionStatus(.close, .complete))
        return [
            try country.genesis(at: scene.time),
            try scene.credential(20_000),
            try scene.credential(7, session: .some(nil)),
            try country.status(.session, ["urn:uuid:9b9f1c36-0d2a-4c9e-8f5e-2f6f1a3d9c12"], .suspend, at: scene.time),
        ]
    }

    func checked() throws -> [CheckedStatement] { try statements.map(Self.checked) }

    static func checked(_ statement: [UInt8]) throws -> CheckedStatement {
        CheckedStatement(try Statement(parsing: statement), certificate: nil)
    }

    /// Appends the statements in batches of a size, and returns the outcomes.
    @discardableResult
    func append(to store: LedgerStore, batch size: Int = 1000) throws -> [AppendOutcome] {
        let checked = try checked()
        return try stride(from: 0, to: checked.count, by: size).flatMap { start in
            try store.append(
                Array(checked[start..<min(start + size, checked.count)]),
                clock: time,
                signer: country.log,
                cosigner: country.witness
            )
        }
    }
}
