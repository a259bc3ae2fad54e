import LedgerCrypto

/// Status lists of one ledger as they were when a snapshot was logged: all of them, or those that may have changed since
/// an earlier snapshot. With what proves the snapshot.
///
/// Only its form is checked here.
package struct StatusLists: Equatable, Sendable {
    package static let type = "sanad/statuses/v1"

    /// The bytes that it may have at most: some 100,000 lists in which little is marked.
    package static let maximumSize = 1 << 24

    /// One list.
    package struct List: Equatable, Sendable {
        package let uri: String

        /// Its raw bytes, compressed with zlib (RFC 1950).
        package let compressed: [UInt8]

        package init(uri: String, compressed: [UInt8]) {
            self.uri = uri
            self.compressed = compressed
        }
    }

    /// The snapshot, a JWS in compact serialization.
    package let snapshot: [UInt8]

    /// A tlog-proof of the snapshot.
    package let proof: String

    /// The genesis and the transitions, which say whose key signs snapshots.
    package let founding: [CertificateFile.LoggedStatement]

    /// The entry of the earlier snapshot whose other lists stand unchanged; nil where all lists are here.
    package let since: Int?

    /// By the bytes of their URIs.
    package let lists: [List]

    /// The entries that were void at the snapshot, ascending: all of them, whatever lists are here.
    package let voids: [Int]

    package init(
        snapshot: [UInt8],
        proof: String,
        founding: [CertificateFile.LoggedStatement],
        since: Int? = nil,
        lists: [List],
        voids: [Int] = []
    ) {
        self.snapshot = snapshot
        self.proof = proof
        self.founding = founding
        self.since = since
        self.lists = lists
        self.voids = voids
    }

    /// The whole lists, put together from those of the earlier snapshot and those that are here.
    package func completed(with earlier: StatusLists) -> StatusLists {
        var all = Dictionary(earlier.lists.map { (Array($0.uri.utf8), $0) }) { first, _ in first }
        for list in lists { all[Array(list.uri.utf8)] = list }
        let ordered = all.values.sorted { $0.uri.utf8.lexicographicallyPrecedes($1.uri.utf8) }
        return StatusLists(snapshot: snapshot, proof: proof, founding: founding, lists: ordered, voids: voids)
    }
}

extension StatusLists {
    package init(_ value: JSONValue) throws(CertificateFileError) {
        guard value["type"]?.hasString(Self.type) == true else { throw .wrongType }
        let object = FileObject(value)
        try object.allowOnly(["type", "snapshot", "proof", "founding", "since", "lists", "voids"])
        snapshot = try object.text("snapshot")
        proof = try object.string("proof")
        founding = try object.array("founding").map { value throws(CertificateFileError) in
            let object = FileObject(value)
            try object.allowOnly(["statement", "proof"])
            return CertificateFile.LoggedStatement(
                statement: try object.text("statement"),
                proof: try object.string("proof")
            )
        }
        if object.has("since") {
            guard let index = value["since"]?.integer, index >= 0 else { throw .badMember("since") }
            since = Int(index)
        } else {
            since = nil
        }
        lists = try object.array("lists").map { value throws(CertificateFileError) in
            let object = FileObject(value)
            try object.allowOnly(["uri", "list"])
            guard let list = Base64URL.decode(try object.string("list")) else { throw .badMember("list") }
            return List(uri: try object.string("uri"), compressed: list)
        }
        voids = try object.indexes("voids")
    }

    package var tree: JSONTree {
        .object(omittingNil: [
            ("type", .string(Self.type)),
            ("snapshot", .string(text: snapshot)),
            ("proof", .string(proof)),
            (
                "founding",
                .array(founding.map { ["statement": .string(text: $0.statement), "proof": .string($0.proof)] })
            ),
            ("since", since.map { .integer(Int64($0)) }),
            (
                "lists",
                .array(lists.map { ["uri": .string($0.uri), "list": .string(Base64URL.encode($0.compressed))] })
            ),
            ("voids", .indexes(voids)),
        ])
    }
}
