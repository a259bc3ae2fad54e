extension JSONParser {
    /// Up to here comparing each pair is faster than hashing; beyond, the work would grow with the square.
    private static let fewNames = 24

    /// Refuses an object that has a name twice, by the bytes of the names once unescaped.
    ///
    /// The object's names are the last in `names`, from `first` on.
    func checkNames(_ bytes: Span<UInt8>, from first: Int) throws(JSONError) {
        let isSimple = names.count - first <= Self.fewNames && names[first...].allSatisfy { !nodes[$0].isEscaped }
        if isSimple { try compareNames(bytes, from: first) } else { try hashNames(bytes, from: first) }
    }

    private func compareNames(_ bytes: Span<UInt8>, from first: Int) throws(JSONError) {
        let nodes = nodes.span
        let names = names.span
        for index in first..<names.count {
            let range = nodes[names[index]].range
            for earlier in first..<index {
                let other = nodes[names[earlier]].range
                guard other.count == range.count else { continue }
                var length = 0
                while length < range.count, bytes[range.lowerBound + length] == bytes[other.lowerBound + length] {
                    length += 1
                }
                guard length < range.count else { throw duplicate(at: range) }
            }
        }
    }

    private func hashNames(_ bytes: Span<UInt8>, from first: Int) throws(JSONError) {
        var seen: Set<[UInt8]> = []
        seen.reserveCapacity(names.count - first)
        for name in names[first...] {
            let node = nodes[name]
            let text = node.range.map { bytes[$0] }
            guard seen.insert(node.isEscaped ? unescaped(text[...]) : text).inserted else {
                throw duplicate(at: node.range)
            }
        }
    }

    private func duplicate(at name: Range<Int>) -> JSONError {
        JSONError(problem: .duplicateName, offset: name.lowerBound - 1)
    }
}
