import LedgerCrypto

extension CertificateFile {
    package init(parsing bytes: [UInt8]) throws(CertificateFileError) {
        guard bytes.count <= Self.maximumSize else { throw .tooLarge }
        let root: JSONValue
        do {
            root = try JSON(parsing: bytes).root
        } catch {
            throw .notJSON(error)
        }
        try self.init(root)
    }

    /// Reads a file's object.
    init(_ root: JSONValue) throws(CertificateFileError) {
        guard root["type"]?.hasString(Self.type) == true else { throw .wrongType }
        let object = FileObject(root)
        try object.allowOnly(["type", "credential", "proof", "support", "status", "photo"])
        credential = try object.text("credential")
        proof = try object.has("proof") ? object.string("proof") : nil
        support = try object.array("support").map { value throws(CertificateFileError) in
            let object = FileObject(value)
            try object.allowOnly(["statement", "proof"])
            return LoggedStatement(statement: try object.text("statement"), proof: try object.string("proof"))
        }
        status = try root["status"].map(StatusEvidence.init)
        photo = try object.has("photo") ? Self.photo(object) : nil
    }

    /// The file, in canonical form.
    package var bytes: [UInt8] { tree.canonical }

    var tree: JSONTree {
        .object(omittingNil: [
            ("type", .string(Self.type)),
            ("credential", .string(text: credential)),
            ("proof", proof.map(JSONTree.string)),
            (
                "support",
                .array(support.map { ["statement": .string(text: $0.statement), "proof": .string($0.proof)] })
            ),
            ("status", status?.tree),
            ("photo", photo.map { .string(Base64.encode($0)) }),
        ])
    }

    private static func photo(_ object: FileObject) throws(CertificateFileError) -> [UInt8] {
        let startOfImage: [UInt8] = [0xFF, 0xD8, 0xFF]
        guard let photo = Base64.decode(try object.string("photo")), photo.count <= maximumPhotoSize,
            photo.starts(with: startOfImage)
        else { throw .badMember("photo") }
        return photo
    }
}

extension StatusEvidence {
    /// Reads what stands as `status` in a certificate's file, and what a ledger answers with.
    package init(_ value: JSONValue) throws(CertificateFileError) {
        let object = FileObject(value)
        try object.allowOnly(["uri", "list", "position", "path", "snapshot", "proof", "voids"])
        uri = try object.string("uri")
        guard let list = Base64URL.decode(try object.string("list")) else { throw .badMember("list") }
        compressedList = list
        guard let position = value["position"]?.integer, position >= 0 else { throw .badMember("position") }
        self.position = position
        path = try object.array("path").map { value throws(CertificateFileError) in
            guard let hash = value.string.flatMap(Base64.decode), hash.count == 32 else { throw .badMember("path") }
            return hash
        }
        snapshot = try object.text("snapshot")
        proof = try object.string("proof")
        voids = try object.indexes("voids")
    }

    /// What stands as `status` in a certificate's file.
    package var tree: JSONTree {
        .object(omittingNil: [
            ("uri", .string(uri)),
            ("list", .string(Base64URL.encode(compressedList))),
            ("position", .integer(position)),
            ("path", .array(path.map { .string(Base64.encode($0)) })),
            ("snapshot", .string(text: snapshot)),
            ("proof", .string(proof)),
            ("voids", .indexes(voids)),
        ])
    }
}
