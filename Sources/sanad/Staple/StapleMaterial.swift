import Credentials
import LedgerCore
import TransparencyLog

/// Gathers from a ledger that is replayed what certificates' files carry of it.
struct StapleMaterial: ReplayObserver {
    /// A statement and its place.
    struct Logged {
        let index: Int
        let time: LedgerTime
        let statement: Statement
    }

    /// The identities of the credentials that are wanted, as bytes.
    let wanted: Set<[UInt8]>

    private(set) var tree = MerkleTree()

    /// The admitted statements that give issuers their right, and the credentials that are wanted; in order.
    private(set) var statements: [Logged] = []
    private(set) var snapshots: [Logged] = []
    private var leaves: [TreeHash] = []

    init(wanted: Set<[UInt8]>) { self.wanted = wanted }

    mutating func note(index: Int, time: LedgerTime?, statement: Statement?, _ verdict: Verdict) {
        // Every entry, refused or not, changes the ledger's state last.
        guard case .ledger(let state)? = verdict.changes.last else { return }
        tree.append(leaf: state.lastLeaf)
        leaves.append(state.lastLeaf)
        guard verdict.isAdmitted, let time, let statement else { return }
        let logged = Logged(index: index, time: time, statement: statement)
        switch statement.content {
        case .genesis, .transition, .accreditation, .confirmation, .achievement, .session: statements.append(logged)
        case .credential: if wanted.contains(Array(statement.identity.utf8)) { statements.append(logged) }
        case .snapshot: snapshots.append(logged)
        case .status, .recognition, .void: break
        }
    }

    /// The proof of a statement under a checkpoint that covers it.
    func proof(of logged: Logged, under note: SignedNote) throws -> TransparencyProof {
        let size = try Checkpoint(text: note.text).size
        guard case .genesis(let genesis)? = statements.first?.statement.content else {
            throw Failure(.unfinished, StapleWords.noGenesis)
        }
        let entry = Entry(
            index: logged.index,
            time: logged.time,
            previous: logged.index == 0 ? Entry.linkBeforeFirst(origin: genesis.origin) : leaves[logged.index - 1],
            statement: logged.statement.jws.bytes
        )
        let hashes = tree.inclusionProof(index: logged.index, size: size).hashes
        return try TransparencyProof(extra: entry.head, index: logged.index, hashes: hashes, note: note)
    }
}
