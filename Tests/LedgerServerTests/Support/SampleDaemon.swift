import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerServer
import LedgerStore
import LedgerTestSupport
import Logging
import Synchronization
import TransparencyLog

/// A country whose ledger's keys a daemon can be given, with a directory for it.
struct SampleDaemon {
    let country: SampleCountry
    let centers: [SampleCenter]
    let logKey: PrivateKey
    let witnessKey: PrivateKey
    let time: LedgerTime
    let genesis: [UInt8]
    let directory: TemporaryDirectory

    private static let shared = Result {
        let country = try SampleCountry()
        return (country, try [1, 2].map { try SampleCenter($0, in: country) })
    }

    init(at time: LedgerTime = SampleCountry.start, peers: [Peer] = [], needsConfirmations: Bool = false) throws {
        (country, centers) = try Self.shared.get()
        logKey = try .generate(.ed25519)
        witnessKey = try .generate(.ed25519)
        self.time = time
        directory = try TemporaryDirectory()
        genesis = try StatementDraft.genesis(
            country.stamp(country.origin, time),
            .init(
                origin: country.origin,
                tagDate: "2026-01-01",
                country: country.country,
                authorityName: Names(en: "Sample <Authority>"),
                contact: "https://authority.example",
                needsConfirmations: needsConfirmations
            ),
            root: country.root.certificate,
            nextRoot: country.nextRoot.thumbprint,
            issuingCA: country.issuingCA.certificate,
            log: NoteVerifierKey(name: country.origin, kind: .ed25519, publicKey: logKey.publicKey),
            witness: NoteVerifierKey(
                name: "\(country.origin)/witness",
                kind: .cosignature,
                publicKey: witnessKey.publicKey
            ),
            statusKey: country.statusKey.certificate,
            peers: peers
        ).signed(by: country.root)
    }

    var dataDirectory: String { directory.path(of: "data") }

    /// The statements after the genesis that make the country ready to issue.
    func foundation(seats: Int = 2000) throws -> (statements: [[UInt8]], sessions: [String]) {
        var (statements, sessions) = try country.foundation(centers: centers, seats: seats, at: time)
        statements.removeFirst()
        return (statements, sessions)
    }

    func credential(_ serial: Int, session: String, at time: LedgerTime? = nil) throws -> [UInt8] {
        try country.credential(of: centers[0], serial: serial, session: session, at: time ?? self.time).issuerJWT.bytes
    }

    /// The cheapest statement of which there can be any number.
    func openSession(at time: LedgerTime? = nil) throws -> [UInt8] {
        try country.session(
            of: centers[0],
            at: time ?? self.time,
            identity: uuidURN(random: randomBytes(16))
        )
    }

    /// What an employer would trust: this ledger alone.
    func policy() throws -> TrustPolicy {
        let key = try NoteVerifierKey(name: country.origin, kind: .ed25519, publicKey: logKey.publicKey)
        return TrustPolicy(logs: [.init(key: key)], witnesses: [], quorum: try TrustPolicy("quorum none\n").quorum)
    }

    func open(
        reserve: Int = 0,
        writeFaults: WriteFaults? = nil,
        foundsAtOnce: Bool = true,
        hasStatusKey: Bool = false,
        clock: (@Sendable () -> LedgerTime)? = nil
    ) throws -> ServedLedger {
        let time = time
        return try ServedLedger.open(
            LedgerStore(directory: dataDirectory, mode: .writer, reserve: reserve, writeFaults: writeFaults),
            logKeys: [logKey],
            witnessKeys: [witnessKey],
            statusKeys: hasStatusKey ? [country.statusKey.key] : [],
            genesis: genesis,
            foundsAtOnce: foundsAtOnce,
            clock: clock ?? { time }
        )
    }
}

/// A clock that tests set.
final class SettableClock: Sendable {
    private let state: Mutex<LedgerTime>

    init(_ time: LedgerTime) { state = Mutex(time) }

    var now: LedgerTime {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}
