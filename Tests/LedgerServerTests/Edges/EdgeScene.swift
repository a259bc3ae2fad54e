import Credentials
import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import TransparencyLog

@testable import LedgerServer

/// A ledger in which every route has something to show, at this very time, with one certificate that shows its claims.
struct EdgeScene: Sendable {
    let daemon: SampleDaemon
    let credential: SDJWT
    private let statements: [[UInt8]]

    var center: SampleCenter { daemon.centers[0] }
    var number: String { credential.issuerJWT.payload.root["credentialSubject"]?["licenseNumber"]?.string ?? "" }

    init() throws {
        daemon = try SampleDaemon(at: .now)
        let (foundation, sessions) = try daemon.foundation()
        credential = try daemon.country.credential(
            of: daemon.centers[0],
            serial: 1,
            session: sessions[0],
            at: daemon.time
        )
        let recognition = uuidURN(random: [UInt8](repeating: 7, count: 16))
        statements =
            try foundation + [credential.issuerJWT.bytes, daemon.country.recognition(recognition, at: daemon.time)]
    }

    /// Serves it while `body` runs, more than a tile's worth of entries long and with a snapshot.
    func serving(_ body: @escaping @Sendable (RunningLedger) async throws -> Void) async throws {
        let served = try daemon.open(hasStatusKey: true)
        for statement in statements { try append(statement, to: served) }
        for _ in 0..<260 { try append(daemon.openSession(), to: served) }
        _ = try StatusDesk(served).appendSnapshot()
        try await LedgerServerTests.serving(served, body)
    }

    private func append(_ statement: [UInt8], to served: ServedLedger) throws {
        let checked = try CheckedStatement(Statement(parsing: statement), certificate: nil)
        if case .refused(let refusal)? = try served.append([checked]).first { throw refusal }
    }

    /// What the certificate's center says of it.
    func status(_ action: StatusAction) throws -> [UInt8] {
        try daemon.country.status(of: center, serials: [1], action, .irregular, at: daemon.time)
    }

    /// What a program that checks the ledger is told: where it is, and what it has.
    func request(_ ledger: RunningLedger) -> JSONTree {
        [
            "url": .string(ledger.url), "origin": .string(daemon.country.origin),
            "parameters": [
                "index": "0", "number": .string(number), "center": .string(center.id), "list": "0", "level": "0",
                "tile": "000", "width": "3", "log": .string(originHash(daemon.country.origin)),
            ],
            "credential": .string(String(decoding: credential.bytes, as: UTF8.self)),
            "statusKey": daemon.country.statusKey.certificate.publicKey.jwk,
            // Nobody cosigns this ledger.
            "absent": ["/{log}/checkpoint"],
            "claims": .array(ClaimName.allCases.map { .string($0.rawValue) }),
        ]
    }
}
