import TransparencyLog

/// Every way to change one thing in the hashes of a proof: a bit of each byte, a hash less, one more, two exchanged.
func mutations(of hashes: [TreeHash]) -> [[TreeHash]] {
    var mutations: [[TreeHash]] = []
    for position in hashes.indices {
        for byte in 0..<TreeHash.byteCount {
            var bytes = hashes[position].bytes
            bytes[byte] ^= 1 << (byte % 8)
            var mutation = hashes
            mutation[position] = TreeHash(bytes) ?? .emptyRoot
            mutations.append(mutation)
        }
        var shorter = hashes
        shorter.remove(at: position)
        mutations.append(shorter)
        var repeated = hashes
        repeated.insert(hashes[position], at: position)
        mutations.append(repeated)
        if position > 0, hashes[position] != hashes[position - 1] {
            var exchanged = hashes
            exchanged.swapAt(position, position - 1)
            mutations.append(exchanged)
        }
    }
    return mutations + [hashes + [.emptyRoot], [.emptyRoot] + hashes]
}
