import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// A sample ledger that is surveyed as it grows, with a center that issues much.
struct SurveyedScene {
    var scene: SampleScene
    private var serial = 0

    init() throws { scene = try SampleScene() }

    /// What is counted over all entries so far.
    func survey() throws -> LedgerSurvey { try LedgerSurvey(replaying: scene.ledger.entries) }

    /// Opens a session of the first center, by an officer, so that months may lie between entries.
    mutating func open(_ authorized: Int) throws -> String {
        let identity = uuidURN(random: randomBytes(16))
        try scene.admit(
            scene.country.session(
                of: scene.first,
                authorized: authorized,
                at: scene.time,
                identity: identity,
                by: scene.country.officers[0]
            )
        )
        return identity
    }

    mutating func certify(_ count: Int, in session: String, outcome: Outcome = .passed) throws {
        for _ in 0..<count {
            serial += 1
            try scene.admit(
                scene.country.credential(
                    of: scene.first,
                    serial: serial,
                    outcome: outcome,
                    session: session,
                    at: scene.time
                ).issuerJWT.bytes
            )
        }
    }

    /// Closes a session of the first center.
    mutating func close(_ session: String) throws {
        try scene.admit(
            scene.country.status(
                .session,
                [session],
                .close,
                .complete,
                at: scene.time,
                by: (scene.first.id, scene.first.registrar)
            )
        )
    }
}

extension LedgerSurvey {
    /// Surveys a ledger while it is replayed.
    init(replaying entries: [[UInt8]]) throws {
        self.init()
        var registry = Registry(RegistryMemory())
        for (index, bytes) in entries.enumerated() {
            let entry = try? Entry(parsing: bytes)
            let statement = entry.flatMap { try? Statement(parsing: $0.statement) }
            note(index: index, time: entry?.time, statement: statement, try registry.admit(bytes))
        }
    }
}
