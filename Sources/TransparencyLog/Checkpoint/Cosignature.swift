package import LedgerCrypto

/// A witness's signature under a checkpoint, with its time (C2SP tlog-cosignature, `cosignature/v1`).
package struct Cosignature: Hashable, Sendable {
    /// When the witness signed, in seconds since 1970.
    package let timestamp: Int

    /// 64 bytes of Ed25519.
    package let signature: [UInt8]

    /// Reads the 72 bytes that follow the key id in a signature line; nil for anything else.
    package init?(_ bytes: [UInt8]) {
        let time = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard bytes.count == 72, let timestamp = Int(exactly: time) else { return nil }
        self.timestamp = timestamp
        signature = Array(bytes[8...])
    }

    /// Whether `publicKey` signed the checkpoint at this time.
    package func isValid(for checkpoint: Checkpoint, by publicKey: PublicKey) -> Bool {
        publicKey.isValid(signature, for: Self.message(checkpoint, timestamp: timestamp), using: .edDSA)
    }

    /// The bytes that a witness signs.
    static func message(_ checkpoint: Checkpoint, timestamp: Int) -> [UInt8] {
        Array("cosignature/v1\ntime \(timestamp)\n\(checkpoint.text)".utf8)
    }
}

/// A witness's key with its name, ready to cosign (signature type 0x04).
package struct Cosigner: Sendable {
    package let verifierKey: NoteVerifierKey
    private let privateKey: PrivateKey

    package init(name: String, privateKey: PrivateKey) throws(TransparencyLogError) {
        verifierKey = try NoteVerifierKey(name: name, kind: .cosignature, publicKey: privateKey.publicKey)
        self.privateKey = privateKey
    }

    /// The signature to add to the checkpoint's note; `timestamp` is the time now, in seconds since 1970.
    package func cosign(_ checkpoint: Checkpoint, at timestamp: Int) throws(TransparencyLogError) -> NoteSignature {
        precondition(timestamp >= 0)
        do {
            let signature = try privateKey.sign(Cosignature.message(checkpoint, timestamp: timestamp))
            let time = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: timestamp >> $0) }
            return NoteSignature(by: verifierKey, bytes: time + signature)
        } catch {
            throw .cannotSign(error)
        }
    }
}
