import COpenSSL

/// Returns the SHA-256 of `bytes`: 32 bytes (FIPS 180-4).
package func sha256(_ bytes: [UInt8]) -> [UInt8] {
    digest(bytes, with: sha256Method)
}

/// Returns the SHA-256 of `bytes`: 32 bytes (FIPS 180-4).
package func sha256(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
        bytes.withUnsafeBytes { bytes in
            precondition(EVP_Digest(bytes.baseAddress, bytes.count, digest.baseAddress, nil, sha256Method, nil) == 1)
        }
        count = 32
    }
}

/// Returns the SHA-256 of `prefix` followed by `bytes`, without joining the two, as four big-endian words.
package func sha256(prefix: UInt8, _ bytes: [UInt8]) -> DigestWords {
    let context: OpaquePointer = allocate(EVP_MD_CTX_new())
    defer { EVP_MD_CTX_free(context) }
    precondition(EVP_DigestInit_ex2(context, sha256Method, nil) == 1)
    precondition(withUnsafeBytes(of: prefix) { EVP_DigestUpdate(context, $0.baseAddress, 1) } == 1)
    precondition(EVP_DigestUpdate(context, bytes, bytes.count) == 1)
    return words { EVP_DigestFinal_ex(context, $0, nil) }
}

/// Returns the SHA-256 of `prefix` followed by each of `messages`, in their order: one context serves them all.
package func sha256(prefix: UInt8, each messages: [[UInt8]]) -> [DigestWords] {
    let context: OpaquePointer = allocate(EVP_MD_CTX_new())
    defer { EVP_MD_CTX_free(context) }
    return messages.map { bytes in
        precondition(EVP_DigestInit_ex2(context, sha256Method, nil) == 1)
        precondition(withUnsafeBytes(of: prefix) { EVP_DigestUpdate(context, $0.baseAddress, 1) } == 1)
        precondition(EVP_DigestUpdate(context, bytes, bytes.count) == 1)
        return words { EVP_DigestFinal_ex(context, $0, nil) }
    }
}

/// Returns the SHA-256 of `prefix` and the words of `left` and `right`, big-endian all.
package func sha256(prefix: UInt8, _ left: DigestWords, _ right: DigestWords) -> DigestWords {
    withUnsafeTemporaryAllocation(byteCount: 65, alignment: 1) { bytes in
        bytes[0] = prefix
        bytes.storeBytes(of: left.bigEndian, toByteOffset: 1, as: DigestWords.self)
        bytes.storeBytes(of: right.bigEndian, toByteOffset: 33, as: DigestWords.self)
        return words { EVP_Digest(bytes.baseAddress, 65, $0, nil, sha256Method, nil) }
    }
}

/// Has a digest of 32 bytes written, and returns it as big-endian words.
private func words(_ write: (UnsafeMutablePointer<UInt8>?) -> CInt) -> DigestWords {
    var words = DigestWords(0, 0, 0, 0)
    let isWritten = withUnsafeMutableBytes(of: &words) { write($0.bindMemory(to: UInt8.self).baseAddress) }
    precondition(isWritten == 1)
    return words.bigEndian
}

/// Appends the 32 bytes of four words, big-endian all.
package func appendBigEndian(_ words: DigestWords, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: words.bigEndian) { bytes.append(contentsOf: $0) }
}

/// A SHA-256 over bytes that come in pieces.
package struct Hasher256: ~Copyable {
    private let pointer: OpaquePointer

    package init() {
        pointer = allocate(EVP_MD_CTX_new())
        precondition(EVP_DigestInit_ex2(pointer, sha256Method, nil) == 1)
    }

    deinit { EVP_MD_CTX_free(pointer) }

    package mutating func update(_ bytes: [UInt8]) {
        precondition(EVP_DigestUpdate(pointer, bytes, bytes.count) == 1)
    }

    package consuming func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
            precondition(EVP_DigestFinal_ex(pointer, digest.baseAddress, nil) == 1)
            count = 32
        }
    }
}

// Fetched once: looking an algorithm up by name costs more than hashing a short
// message. OpenSSL lets many threads use one.
nonisolated(unsafe) let sha256Method: OpaquePointer = allocate(EVP_MD_fetch(nil, "SHA256", nil))
nonisolated(unsafe) let sha384Method: OpaquePointer = allocate(EVP_MD_fetch(nil, "SHA384", nil))

private func digest(_ bytes: [UInt8], with method: OpaquePointer) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
        precondition(EVP_Digest(bytes, bytes.count, digest.baseAddress, nil, method, nil) == 1)
        count = 32
    }
}
