import Foundation
import Testing

@Suite
struct KeysTests {
    @Test(arguments: ["p256", "p384", "ed25519", "rsa2048"])
    func `a key of each kind is made for its owner alone`(kind: String) throws {
        let sanad = try Command()
        #expect(try sanad("keys new --out a.key --kind \(kind)").status == 0)
        #expect(try sanad.mode("a.key") == 0o600)
        let shown = try sanad("keys show a.key")
        #expect(shown.output.contains(kind))
        #expect(shown.output.contains("BEGIN PUBLIC KEY"))
        #expect(!shown.output.contains("PRIVATE"))
    }

    @Test func `a key is never overwritten`() throws {
        let sanad = try Command()
        try sanad("keys new --out a.key")
        let before = try sanad.text("a.key")
        let result = try sanad("keys new --out a.key")
        #expect(result.status == 73)
        #expect(result.errors.contains("a.key exists already"))
        #expect(try sanad.text("a.key") == before)
    }

    @Test func `a passphrase comes from a file and is needed again`() throws {
        let sanad = try Command()
        try sanad.write("correct horse\n", to: "pass")
        try sanad.write("wrong horse\n", to: "other")
        try sanad("keys new --out a.key --passphrase-file pass")
        #expect(try sanad.text("a.key").contains("ENCRYPTED PRIVATE KEY"))
        #expect(try sanad("keys show a.key --passphrase-file pass").status == 0)
        #expect(try sanad("keys show a.key --passphrase-file other").status == 77)
        #expect(try sanad("keys show a.key").status == 77)
        #expect(try sanad("keys show none.key").status == 74)
    }

    @Test func `a key is made and shown in the person's language`() throws {
        let sanad = try Command()
        try sanad.write("correct horse\n", to: "pass")
        #expect(try sanad("keys new --out a.key --language bn").output.contains("a.key: p256, পাসফ্রেজ ছাড়া\nছাপ "))
        let locked = try sanad("keys new --out b.key --passphrase-file pass --language ja")
        #expect(locked.output.contains("b.key: p256, 暗号化済み\n拇印 "))
        let shown = try sanad("keys show a.key --language ja").output
        #expect(shown.hasPrefix("種類        p256\n拇印        "))
        let plain = try sanad("keys show a.key").output
        #expect(plain.hasPrefix("kind        p256\nthumbprint  "))
        #expect(shown.split(separator: "\n").dropFirst(2) == plain.split(separator: "\n").dropFirst(2))
        #expect(try sanad("keys show none.key --language bn").errors.contains("none.key-এ কোনো গোপন চাবি পাওয়া যায়নি"))
    }

    @Test func `a log's key is shown as a verifier key`() throws {
        let sanad = try Command()
        try sanad("keys new --out log.key --kind ed25519")
        #expect(try sanad("keys show log.key --name bd.sanad.example").output.contains("bd.sanad.example+"))
        try sanad("keys new --out p.key")
        #expect(try sanad("keys show p.key --name bd.sanad.example").status == 65)
    }

    @Test func `a key is put under a passphrase, and under another one, and stays the same key`() throws {
        let sanad = try Command()
        for word in ["one", "two"] { try sanad.write("\(word) horse\n", to: word) }
        try sanad("keys new --out a.key")
        let plain = try sanad("keys show a.key").output
        #expect(try sanad("keys protect a.key --new-passphrase-file one").status == 0)
        #expect(try sanad.text("a.key").contains("ENCRYPTED PRIVATE KEY"))
        #expect(try sanad.mode("a.key") == 0o600)
        #expect(try sanad("keys show a.key").status == 77)
        #expect(try sanad("keys show a.key --passphrase-file one").output == plain)

        let wrong = try sanad("keys protect a.key --passphrase-file two --new-passphrase-file two")
        #expect(wrong.status == 77)
        #expect(try sanad("keys show a.key --passphrase-file one").output == plain)
        let told = try sanad("keys protect a.key --passphrase-file one --new-passphrase-file two --language bn")
        #expect(told.output.contains("a.key এখন শুধু নতুন পাসফ্রেজে খোলে।"))
        #expect(try sanad("keys show a.key --passphrase-file one").status == 77)
        #expect(try sanad("keys show a.key --passphrase-file two").output == plain)
    }

    @Test func `openssl opens a protected key with its new passphrase only`() throws {
        let sanad = try Command()
        for word in ["one", "two"] { try sanad.write("\(word) horse\n", to: word) }
        try sanad("keys new --out a.key --passphrase-file one")
        try sanad("keys protect a.key --passphrase-file one --new-passphrase-file two")
        #expect(try openssl(sanad, "one") != 0)
        #expect(try openssl(sanad, "two") == 0)
    }

    private func openssl(_ sanad: Command, _ passphrase: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl", "pkey", "-in", "a.key", "-passin", "file:\(passphrase)", "-noout", "-check"]
        process.currentDirectoryURL = URL(filePath: sanad.folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test func `without a new passphrase, or on a token, a key stays as it is`() throws {
        let sanad = try Command()
        try sanad("keys new --out a.key")
        let before = try sanad.text("a.key")
        let none = try sanad("keys protect a.key --language ja")
        #expect(none.status == 77)
        #expect(none.errors.contains("パスフレーズが入力されませんでした"))
        #expect(try sanad.text("a.key") == before)
        try sanad.write("\n", to: "empty")
        #expect(try sanad("keys protect a.key --new-passphrase-file empty").status == 65)
        #expect(try sanad.text("a.key") == before)
        #expect(try sanad("keys protect 'pkcs11:token=Khulna;object=issuer'").status == 65)
        #expect(try sanad("keys protect none.key").status == 74)
    }
}
