import LedgerCore
import LedgerCrypto
import LedgerStore
import TransparencyLog

/// Writes one sample ledger: entries at their own times, in large transactions, each under a checkpoint.
///
/// Every entry passes the rules in the store. What they refuse stops the work, unless that was planned.
final class LedgerWriter {
    let country: SampleCountry
    let store: LedgerStore
    private(set) var log: NoteSigner
    private(set) var witness: Cosigner
    private(set) var size = 0
    private(set) var time = LedgerTime(milliseconds: 0)
    private var last: TreeHash
    private var tree = TreeEdge()
    private var pending: [(entry: [UInt8], checked: CheckedStatement?)] = []

    /// The newest checkpoint with its signatures.
    private(set) var newest: SignedNote?

    /// The log's keys and the witness's, the one in force first.
    private(set) var logKeys: [PrivateKey]
    private(set) var witnessKeys: [PrivateKey]

    /// The newest checkpoint of another country's ledger.
    var peer: SignedNote?

    /// The faults that were slipped in.
    private(set) var faults: [PlantedFault] = []

    /// How many statements of each kind were taken, by their `typ`; "refused" counts what the rules did not admit.
    private(set) var counts: [String: Int] = [:]

    /// How many refused entries have been appended that are declared void.
    private var refusalsToVoid = 0

    init(_ country: SampleCountry, directory: String) throws {
        self.country = country
        log = country.log
        witness = country.witness
        logKeys = [country.logKey]
        witnessKeys = [country.witnessKey]
        last = Entry.linkBeforeFirst(origin: country.origin)
        store = try LedgerStore(directory: directory, mode: .writer)
    }

    /// Appends a statement, signed already or to be signed now, and returns its index.
    @discardableResult
    func append(_ statement: SignedStatement) throws -> Int {
        var checked = statement.checked
        var bytes = statement.bytes
        if case .inTurn(let sign) = statement.planned.signing {
            try settle()
            bytes = try sign(LedgerEnd(size: size, last: last, peer: peer, store: store))
            checked = (try? Statement(parsing: bytes)).map { CheckedStatement($0, certificate: nil) }
        }
        time = max(time, statement.planned.time)
        count(statement, checked)
        take(entry(bytes, statement.planned.misplacement).bytes, checked)
        if let kind = statement.planned.fault {
            faults.append(PlantedFault(kind, in: country.country, .refusedEntry, at: [size - 1]))
        }
        if statement.planned.isRefusedAndVoided { refusalsToVoid += 1 }
        try statement.planned.keyChange.map(change)
        return size - 1
    }

    private func entry(_ statement: [UInt8], _ misplacement: PlannedStatement.Misplacement?) -> Entry {
        Entry(
            index: misplacement == .index ? size + 1 : size,
            time: misplacement == .time ? time.adding(seconds: -86_400) : time,
            previous: misplacement == .link ? .leaf(Array("another entry".utf8)) : last,
            statement: statement
        )
    }

    private func change(_ change: PlannedStatement.KeyChange) throws {
        switch change {
        case .log(let key):
            log = try NoteSigner(name: country.origin, privateKey: key)
            logKeys.insert(key, at: 0)
        case .witness(let key):
            witness = try Cosigner(name: "\(country.origin)/witness", privateKey: key)
            witnessKeys.insert(key, at: 0)
        }
    }

    private func count(_ statement: SignedStatement, _ checked: CheckedStatement?) {
        let isRefused = statement.planned.fault != nil || statement.planned.isRefusedAndVoided
        let type = isRefused ? nil : checked?.statement.type
        counts[type?.rawValue ?? "refused", default: 0] += 1
    }

    private func take(_ entry: [UInt8], _ checked: CheckedStatement?) {
        last = .leaf(entry)
        tree.append(leaf: last)
        size += 1
        pending.append((entry, checked))
    }

    /// Stores what was appended, under no checkpoint yet.
    private func settle() throws {
        try store(under: nil)
    }

    /// Stores what was appended, under a checkpoint that the log signs and witnesses cosign, each so many seconds
    /// later.
    func sign(cosigned witnesses: [(cosigner: Cosigner, delay: Int)]) throws {
        guard size > 0 else { return }
        let checkpoint = try Checkpoint(origin: country.origin, size: size, root: tree.root)
        var note = try log.sign(checkpoint)
        for witness in witnesses {
            try note.add(witness.cosigner.cosign(checkpoint, at: Int(time.seconds) + witness.delay))
        }
        try store(under: note)
        newest = try store.attach([], by: [], size: size) { _ in witnesses.count > 1 }
    }

    private func store(under note: SignedNote?) throws {
        try store.appendReplica(pending.map(\.entry), checked: pending.map(\.checked), completing: note)
        pending.removeAll(keepingCapacity: true)
        try checkFaults(isSigned: note != nil)
    }

    /// Before a checkpoint is signed, no fault is open.
    private func checkFaults(isSigned: Bool) throws {
        let open = try store.openFaultCount
        guard open > faults.count + (isSigned ? 0 : refusalsToVoid) else { return }
        let fault = try store.faults(first: 1000, areOpen: true).last
        throw SampleError.refused(
            index: fault?.index ?? size,
            reason: fault.map { "\($0.code.rawValue): \($0.detail)" } ?? "\(open) entries"
        )
    }

    /// The root over all entries.
    var root: TreeHash { tree.root }
}
