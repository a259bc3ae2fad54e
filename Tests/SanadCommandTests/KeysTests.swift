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

    @Test func `a log's key is shown as a verifier key`() throws {
        let sanad = try Command()
        try sanad("keys new --out log.key --kind ed25519")
        #expect(try sanad("keys show log.key --name bd.sanad.example").output.contains("bd.sanad.example+"))
        try sanad("keys new --out p.key")
        #expect(try sanad("keys show p.key --name bd.sanad.example").status == 65)
    }
}
