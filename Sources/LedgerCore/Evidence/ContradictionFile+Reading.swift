package import Credentials
import LedgerCrypto
import TransparencyLog

extension ContradictionFile {
    package init(parsing bytes: [UInt8]) throws(ContradictionFault) {
        guard bytes.count <= Self.largestSize else {
            throw .malformed("it has \(bytes.count) bytes, at most \(Self.largestSize) are read")
        }
        let root: JSONValue
        do {
            root = try JSON(parsing: bytes).root
        } catch {
            throw .malformed("it is not JSON: \(error)")
        }
        try self.init(root)
    }

    /// Reads the file's value, alone or out of a list.
    package init(_ value: JSONValue) throws(ContradictionFault) {
        do {
            self = try MemberReader.nested(value, "contradiction", Self.init)
        } catch {
            throw .malformed(error.detail)
        }
    }

    private init(_ reader: inout MemberReader) throws(Refusal) {
        guard try reader.required("type").hasString(Self.type) else {
            throw malformed("\(reader.label("type")) must be \(Self.type)")
        }
        let origin = try reader.text("origin")
        keys = try Self.keys(&reader, of: origin)
        let first = try reader.note("first")
        let second = try reader.note("second")
        let prefixRoot = try reader.object["prefixRoot"].map { (_) throws(Refusal) in try reader.hash("prefixRoot") }
        let proof = try prefixRoot.map { (_) throws(Refusal) in try reader.hashes("proof") } ?? []
        guard let contradiction = Contradiction(first, second, prefixRoot: prefixRoot, proof: proof),
            contradiction.origin.hasSameBytes(as: origin)
        else { throw malformed("contradiction: first and second must be checkpoints of \(origin)") }
        let isInOrder = contradiction.first == first
        guard isInOrder || contradiction.firstCheckpoint.size == contradiction.secondCheckpoint.size else {
            throw malformed("contradiction: first must be the checkpoint of the smaller tree")
        }
        self.contradiction = contradiction
    }

    private static func keys(
        _ reader: inout MemberReader,
        of origin: String
    ) throws(Refusal) -> [NoteVerifierKey] {
        try reader.array("keys", least: 1).map { (value) throws(Refusal) in
            guard let text = value.string, let key = try? NoteVerifierKey(text), key.isLogKey(of: origin) else {
                throw malformed("\(reader.label("keys")) must hold verifier keys of the log \(origin)")
            }
            return key
        }
    }
}

extension MemberReader {
    /// A signed note, as text.
    fileprivate mutating func note(_ name: String) throws(Refusal) -> SignedNote {
        let text = try text(name, most: .max)
        do {
            return try SignedNote(text)
        } catch {
            throw malformed("\(label(name)): \(error)")
        }
    }

    /// An array of SHA-256 hashes.
    fileprivate mutating func hashes(_ name: String) throws(Refusal) -> [TreeHash] {
        try array(name).map { (value) throws(Refusal) in
            guard let hash = value.string.flatMap({ TreeHash(base64: $0) }) else {
                throw malformed("\(label(name)) must hold SHA-256 hashes in base64")
            }
            return hash
        }
    }
}
