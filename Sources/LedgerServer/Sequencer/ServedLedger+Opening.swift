import Credentials
package import LedgerCore
package import LedgerCrypto
package import LedgerStore
import TransparencyLog

extension ServedLedger {
    /// Opens the ledger in a directory to append to it, and founds it where there is none, at once or
    /// when `found()` is called.
    ///
    /// Log and witness have more than one key while a transition replaces it. A genesis is a JWS signed
    /// by the root; a ledger that it founded already is opened as it is.
    package static func open(
        directory: String,
        logKeys: [PrivateKey],
        witnessKeys: [PrivateKey],
        statusKeys: [PrivateKey] = [],
        genesis: [UInt8]? = nil,
        foundsAtOnce: Bool = true,
        clock: @escaping @Sendable () -> LedgerTime
    ) throws -> ServedLedger {
        try open(
            LedgerStore(directory: directory, mode: .writer),
            logKeys: logKeys,
            witnessKeys: witnessKeys,
            statusKeys: statusKeys,
            genesis: genesis,
            foundsAtOnce: foundsAtOnce,
            clock: clock
        )
    }

    /// Takes a store that is open for writing, in the same way.
    package static func open(
        _ store: LedgerStore,
        logKeys: [PrivateKey],
        witnessKeys: [PrivateKey],
        statusKeys: [PrivateKey] = [],
        genesis: [UInt8]? = nil,
        foundsAtOnce: Bool = true,
        clock: @escaping @Sendable () -> LedgerTime
    ) throws -> ServedLedger {
        let genesis = try genesis.map(Self.genesis)
        let existing = try store.ledgerState()
        guard let origin = existing?.origin ?? genesis?.payload.origin else { throw LedgerOpeningError.notFounded }
        let signers = try logKeys.map { try NoteSigner(name: origin, privateKey: $0) }
        let cosigners = try witnessKeys.map { try Cosigner(name: "\(origin)/witness", privateKey: $0) }
        let ledger = ServedLedger(
            store: store,
            origin: origin,
            keys: SigningKeys(signers: signers, cosigners: cosigners),
            statusKeys: statusKeys,
            genesis: genesis.map {
                CheckedStatement($0.statement, certificate: CertificateRecord($0.payload.authority.certificate))
            },
            clock: clock
        )
        if existing != nil, let genesis { try ledger.checkIsFounded(by: genesis.statement) }
        if foundsAtOnce { try ledger.found() }
        // What cannot sign the next checkpoint should not wait for the next statement to find out.
        if let state = try store.ledgerState() {
            try Self.check(signers.map(\.verifierKey), has: state.log, .log)
            try Self.check(cosigners.map(\.verifierKey), has: state.witness, .witness)
            try ledger.checkStatusKeys(certificate: state.statusKey)
        }
        return ledger
    }

    /// Reads what should be a genesis; line ends after it do not count.
    private static func genesis(_ bytes: [UInt8]) throws -> (statement: Statement, payload: Genesis) {
        let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let statement: Statement
        do {
            statement = try Statement(parsing: Array(bytes[..<(end.map { $0 + 1 } ?? 0)]))
        } catch {
            throw LedgerOpeningError.refusedGenesis(error)
        }
        guard case .genesis(let payload) = statement.content else { throw LedgerOpeningError.noGenesis }
        return (statement, payload)
    }

    private func checkIsFounded(by genesis: Statement) throws {
        guard try store.holds(genesis.contentHash, at: 0) else { throw LedgerOpeningError.otherGenesis }
    }

    private func checkStatusKeys(certificate fingerprint: String) throws {
        guard !statusKeys.isEmpty, try statusIdentity() == nil else { return }
        throw LedgerStoreError.wrongKey(
            purpose: .status,
            expected: "that of the certificate \(fingerprint)",
            found: statusKeys.map(\.publicKey.thumbprint).joined(separator: ", ")
        )
    }

    private static func check(
        _ keys: [NoteVerifierKey],
        has expected: String,
        _ purpose: LedgerStoreError.KeyPurpose
    ) throws {
        let found = keys.map(\.description)
        guard found.contains(where: { $0.hasSameBytes(as: expected) }) else {
            throw LedgerStoreError.wrongKey(
                purpose: purpose,
                expected: expected,
                found: found.joined(separator: ", ")
            )
        }
    }
}

/// Why a ledger cannot be served.
package enum LedgerOpeningError: Error, Sendable, CustomStringConvertible {
    case notFounded
    case noGenesis
    case refusedGenesis(Refusal)
    case otherGenesis

    package var description: String {
        switch self {
        case .notFounded: "the data directory holds no ledger; --genesis FILE founds one"
        case .noGenesis: "the file is not a genesis but another statement"
        case .refusedGenesis(let refusal): "the genesis is refused: \(refusal)"
        case .otherGenesis: "the data directory holds a ledger that another genesis founded"
        }
    }
}
