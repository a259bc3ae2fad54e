import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// A ledger as it is published, beside what an auditor is told to trust.
struct PublishedLedger {
    var entries: [[UInt8]]
    /// What the tree holds, which may be other than what the entries hash to.
    var leaves: [TreeHash]
    var checkpoint: SignedNote
    var policy: String
    var root: Certificate

    /// Publishes entries under a country's log key and the cosignatures of two.
    init(_ entries: [[UInt8]], of country: SampleCountry, with peer: SampleCountry) throws {
        self.entries = entries
        leaves = entries.map { TreeHash.leaf($0) }
        checkpoint = try country.checkpoint(over: leaves, with: peer)
        policy = country.policy(with: peer)
        root = country.root.certificate
    }

    static func golden() throws -> PublishedLedger { try PublishedLedger() }

    private init() throws {
        let read = { (name: String) in try Array(Data(contentsOf: Files.golden.appending(path: name))) }
        entries = try EntryBundle.decode(read("ledger/tile/entries/000.p/34"), count: 34)
        leaves = try Tile(level: 0, index: 0, width: 34).hashes(in: read("ledger/tile/0/000.p/34"))
        checkpoint = try SignedNote(read("ledger/checkpoint"))
        policy = String(decoding: try read("policy"), as: UTF8.self)
        root = try Certificate(pem: String(decoding: read("BD.pem"), as: UTF8.self))
    }

    /// Writes it to a folder, and returns the auditor's command line.
    func write(to folder: URL) throws -> [String] {
        let (ledger, policyFile, rootFile) = (
            folder.appending(path: "ledger"), folder.appending(path: "policy"), folder.appending(path: "root.pem")
        )
        try TiledLedgerWriter(folder: ledger).write(entries, leaves: leaves, checkpoint: checkpoint)
        try Data(policy.utf8).write(to: policyFile)
        try Data(root.pem.utf8).write(to: rootFile)
        return [ledger.filePath, "--policy", policyFile.filePath, "--root", rootFile.filePath]
    }
}

extension SampleCountry {
    /// The time of the cosignatures.
    private static let cosigned = 1_793_600_000

    func checkpoint(over leaves: [TreeHash], with peer: SampleCountry) throws -> SignedNote {
        let checkpoint = try Checkpoint(origin: origin, size: leaves.count, root: TreeEdge(leaves: leaves).root)
        var note = try log.sign(checkpoint)
        for cosigner in [witness, peer.witness] { try note.add(cosigner.cosign(checkpoint, at: Self.cosigned)) }
        return note
    }

    func policy(with peer: SampleCountry) -> String {
        """
        log \(log.verifierKey)
        witness \(country) \(witness.verifierKey)
        witness \(peer.country) \(peer.witness.verifierKey)
        group both all \(country) \(peer.country)
        quorum both

        """
    }
}
