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
            throw Failure(
                .data,
                Words(
                    "\(passphraseFile): expected a passphrase on the first line",
                    "\(passphraseFile): প্রথম লাইনে একটি পাসফ্রেজ প্রত্যাশিত",
                    "\(passphraseFile)：1行目にパスフレーズが必要です"
                )
            )
        }
        return Array(line)
    }

    /// Opens a key file or a key on a token (a `pkcs11:` URI); asks for the passphrase or the PIN only when it is needed.
    func open(_ uri: String) throws -> PrivateKey {
        let passphrase = try fromFile()
        do {
            return try PrivateKey.open(uri, passphrase: passphrase)
        } catch {
            guard passphrase == nil, let question = question(after: error, uri),
                let typed = Terminal.passphrase(question)
            else { throw error }
            return try PrivateKey.open(uri, passphrase: typed)
        }
    }

    /// What to ask for where a key was not opened; nil where no answer would help.
    private func question(after error: CryptoError, _ uri: String) -> String? {
        let language = Language.current
        switch error {
        case .wrongPassphrase:
            return language("Passphrase for \(uri)", "\(uri)-এর পাসফ্রেজ", "\(uri) のパスフレーズ").printable
        case .token(.pinNeeded(let token, let isLastTry)):
            if isLastTry {
                Terminal.note(
                    language(
                        "One more wrong PIN locks the token \(token).",
                        "আর একবার ভুল PIN দিলে টোকেন \(token) আটকে যাবে।",
                        "PIN をもう一度間違えるとトークン \(token) はロックされます。"
                    ).printable
                )
            }
            return language("PIN of the token \(token)", "টোকেন \(token)-এর PIN", "トークン \(token) の PIN").printable
        default: return nil
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
