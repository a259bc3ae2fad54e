import Credentials
package import TransparencyLog

/// What every status list was before this entry, by its root. Signed by the status key.
package struct Snapshot: Sendable {
    package let lists: Int
    package let root: TreeHash
    package let voidCount: Int
    package let voidRoot: TreeHash
    /// The peer's checkpoint, a note.
    package let peer: String?

    init(_ reader: inout MemberReader) throws(Refusal) {
        lists = try reader.integer("lists", in: 0...maximumInteger)
        root = try reader.hash("root")
        (voidCount, voidRoot) = try reader.nested("voids") { (reader) throws(Refusal) in
            (try reader.integer("count", in: 0...maximumInteger), try reader.hash("root"))
        }
        guard reader.object["peer"] != nil else {
            peer = nil
            return
        }
        peer = try reader.text("peer", most: 16_384)
    }
}
