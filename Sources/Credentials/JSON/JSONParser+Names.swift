import LedgerCrypto

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
        // A bit for each mark that was met: a name whose mark is new is no earlier one's.
        var marks: UInt64 = 0
        for index in first..<names.count {
            let range = nodes[names[index]].range
            let mark: UInt64 = 1 << Self.mark(bytes, range)
            if marks & mark != 0 {
                for earlier in first..<index {
                    let other = nodes[names[earlier]].range
                    guard !bytes.extracting(range).hasSameBytes(as: bytes.extracting(other)) else {
                        throw duplicate(at: range)
                    }
                }
            }
            marks |= mark
        }
    }

    /// A number from 0 to 63 that follows from a name's length and its first and last byte.
    private static func mark(_ bytes: Span<UInt8>, _ name: Range<Int>) -> UInt64 {
        guard !name.isEmpty else { return 0 }
        let (first, last) = (UInt64(bytes[name.lowerBound]), UInt64(bytes[name.upperBound - 1]))
        return (UInt64(name.count) &* 31 &+ first &* 7 &+ last) % 64
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
