package import LedgerCrypto

/// A log's key with its name, ready to sign notes (signature type 0x01).
package struct NoteSigner: Sendable {
    package let verifierKey: NoteVerifierKey
    private let privateKey: PrivateKey

    package init(name: String, privateKey: PrivateKey) throws(TransparencyLogError) {
        verifierKey = try NoteVerifierKey(name: name, kind: .ed25519, publicKey: privateKey.publicKey)
        self.privateKey = privateKey
    }

    /// The signature to put under a note's text.
    package func sign(_ text: String) throws(TransparencyLogError) -> NoteSignature {
        do {
            return NoteSignature(by: verifierKey, bytes: try privateKey.sign(Array(text.utf8)))
        } catch {
            throw .cannotSign(error)
        }
    }

    /// The checkpoint as a note signed by the log alone.
    package func sign(_ checkpoint: Checkpoint) throws(TransparencyLogError) -> SignedNote {
        let text = checkpoint.text
        return try SignedNote(text: text, signatures: [sign(text)])
    }
}
