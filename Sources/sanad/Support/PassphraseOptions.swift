import ArgumentParser
import CenterOffice
import LedgerCrypto

/// Where the passphrase of a key file comes from: a file or a prompt, never an argument.
struct PassphraseOptions: ParsableArguments {
    @Option(help: "A file whose first line is the passphrase. Without it a terminal is asked.")
    var passphraseFile: String?

    private func fromFile() throws -> [UInt8]? {
        guard let passphraseFile else { return nil }
        let line = try NewFile.read(passphraseFile).prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty else { throw Failure(.data, "\(passphraseFile): expected a passphrase on the first line") }
        return Array(line)
    }

    /// Opens a key; asks for the passphrase only when the key has one.
    func open(_ uri: String) throws -> PrivateKey {
        let passphrase = try fromFile()
        do {
            return try PrivateKey.open(uri, passphrase: passphrase)
        } catch {
            guard error == .wrongPassphrase, passphrase == nil,
                let typed = Terminal.passphrase("Passphrase for \(uri)")
            else { throw error }
            return try PrivateKey.open(uri, passphrase: typed)
        }
    }

    /// The passphrase for new keys; nil when they get none.
    func forNewKeys(_ what: String) throws -> [UInt8]? {
        if let passphrase = try fromFile() { return passphrase }
        guard let typed = Terminal.passphrase("New passphrase for \(what) (empty for none)"), !typed.isEmpty else {
            return nil
        }
        guard Terminal.passphrase("The same again") == typed else {
            throw Failure(.passphrase, "the two passphrases differ; no key was made")
        }
        return typed
    }
}

extension PrivateKey {
    /// Makes a key and writes it, where there is no file yet, for its owner alone.
    static func make(_ kind: KeyKind, at path: String, passphrase: [UInt8]?) throws -> PrivateKey {
        let key = try PrivateKey.generate(kind)
        try NewFile.write(key.pem(passphrase: passphrase), to: path, access: .owner)
        return key
    }
}
