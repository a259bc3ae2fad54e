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

/// Returns the SHA-256 of `prefix` followed by `bytes`, without joining the two.
package func sha256(prefix: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    var context = Hasher256()
    context.update([prefix])
    context.update(bytes)
    return context.finish()
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
