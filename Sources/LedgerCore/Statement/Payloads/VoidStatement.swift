package import TransparencyLog

/// The authority's word that a refused entry, or all of a range, is void.
package struct VoidStatement: Sendable {
    package let index: Int
    package let leafHash: TreeHash
    /// With it, every open fault from there to `index`.
    package let from: Int?

    init(_ reader: inout MemberReader) throws(Refusal) {
        index = try reader.integer("index", in: 0...maximumInteger)
        leafHash = try reader.hash("leafHash")
        from = try reader.optionalInteger("from", in: 0...maximumInteger)
        _ = try reader.text("code")
        guard from ?? index <= index else { throw malformed("from must not be above index") }
    }

    package var range: ClosedRange<Int> { (from ?? index)...index }
}
