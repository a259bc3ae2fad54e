import ArgumentParser
import CenterOffice
import LedgerCrypto

/// Where the passphrase of a key file, or the PIN of a token, comes from: a file or a prompt, never an argument.
struct PassphraseOptions: ParsableArguments {
    @Option(help: "A file whose first line is the passphrase, or the PIN of the token. Without it a terminal is asked.")
    var passphraseFile: String?

    private func fromFile() throws -> [UInt8]? {
        guard let passphraseFile else { return nil }
        let line = try NewFile.read(passphraseFile).prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty else {
            throw Failure(.data, PassphraseWords.missing(in: passphraseFile))
        }
        return Array(line)
    }

    /// Opens a key file or a key on a token (a `pkcs11:` URI); asks for the passphrase or the PIN only when it is needed.
    func open(_ uri: String, speaking language: Language = .current) throws -> PrivateKey {
        let passphrase = try fromFile()
        do {
            return try PrivateKey.open(uri, passphrase: passphrase)
        } catch {
            guard passphrase == nil, let question = question(after: error, uri, language),
                let typed = Terminal.passphrase(question)
            else { throw error }
            return try PrivateKey.open(uri, passphrase: typed)
        }
    }

    /// What to ask for where a key was not opened; nil where no answer would help.
    private func question(after error: CryptoError, _ uri: String, _ language: Language) -> String? {
        switch error {
        case .wrongPassphrase:
            return language(PassphraseWords.asked(uri)).printable
        case .token(.pinNeeded(let token, let isLastTry)):
            if isLastTry { Terminal.note(language(PassphraseWords.lastTry(token)).printable) }
            return language(PassphraseWords.pin(token)).printable
        default: return nil
        }
    }

    /// The passphrase for new keys; nil when they get none.
    func forNewKeys(_ what: Words, speaking language: Language = .current) throws -> [UInt8]? {
        if let passphrase = try fromFile() { return passphrase }
        let question = PassphraseWords.new(for: what)
        guard let typed = Terminal.passphrase(language(question).printable), !typed.isEmpty else { return nil }
        guard Terminal.passphrase(language(PassphraseWords.again)) == typed else {
            throw Failure(.passphrase, PassphraseWords.differ)
        }
        return typed
    }

    /// The same for the key that a file is to hold.
    func forNewKey(in file: String, speaking language: Language = .current) throws -> [UInt8]? {
        try forNewKeys(Words(verbatim: file), speaking: language)
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
