/// Rows that are measured together.
struct Family: Sendable {
    let name: String

    /// What it measures, in a line.
    let about: String
    let measure: @Sendable (Stand) async throws -> [BenchRow]

    static let all = [
        Family(name: "admission", about: "statements over HTTP in batches", measure: admission),
        Family(name: "latency", about: "one statement, one client", measure: latency),
        Family(name: "clients", about: "64 and 512 clients, one statement each at a time", measure: clients),
        Family(name: "replay", about: "the auditor's replay, and sanad audit as a process", measure: replay),
        Family(name: "hashes", about: "replay of hashes alone: chain, leaves, tree", measure: hashes),
        Family(name: "signatures", about: "certificates' signatures on one core", measure: certificateSignatures),
        Family(name: "proofs", about: "making inclusion and consistency proofs", measure: proofs),
        Family(name: "file", about: "verifying a certificate's file, in process", measure: fileVerification),
        Family(name: "class", about: "classes from their rosters to files and papers", measure: classes),
        Family(name: "verify", about: "sanad verify --offline as a whole process", measure: verifyProcess),
        Family(name: "folder", about: "sanad verify of a folder of certificates, whole process", measure: verifyFolder),
        Family(name: "reads", about: "tiles and checkpoints, beside nginx", measure: reads),
        Family(name: "writing", about: "tiles while statements are admitted, beside nginx", measure: readsWhileWriting),
        Family(name: "append", about: "appending to ledgers of several sizes", measure: append),
        Family(name: "daemon", about: "the daemon's memory and start at several sizes", measure: daemonGrowth),
        Family(name: "auditor", about: "the auditor's memory at several sizes", measure: auditorGrowth),
        Family(name: "given", about: "start, memory, proofs and audit of the ledger of --ledger", measure: givenGrowth),
    ]
}
