import CenterOffice
import Foundation
import LedgerClient
import LedgerCrypto
import Testing

/// Errors that a clerk may meet, in her language.
@Suite
struct ErrorWordsTests {
    private func isSpoken(_ words: Words) -> Bool {
        words.bn.unicodeScalars.contains { (0x980...0x9FF).contains($0.value) }
            && words.ja.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }
    }

    @Test func `keys, sealed files and certificates that do not serve are told in three languages`() {
        let sealed: [SealFault] = [.tooLarge(9), .notSealed, .notForThisKey, .damaged]
        let keys: [CryptoError] =
            [.wrongPassphrase, .noKey(uri: "a.key"), .unsupportedKey("P-521"), .keyDoesNotFit(.es384)]
            + sealed.map(CryptoError.sealed)
        for error in keys {
            #expect(error.account.en == "\(error)")
            #expect(isSpoken(error.account), "\(error)")
        }
        let faults: [CertificateFault] = [
            .unreadable(.wrongPassphrase), .issuerIsAnother, .signature, .signatureAlgorithm, .isAuthority,
            .isNotAuthority, .keyUsage, .criticalExtension, .subject("x"),
        ]
        for fault in faults {
            #expect(fault.account.en == "\(fault)")
            #expect(isSpoken(fault.account), "\(fault)")
            #expect(isSpoken(BackupError.unfitRecipient("x", fault).account))
        }
    }

    @Test func `a ledger that does not give what was asked of it is told in three languages`() {
        let errors: [LedgerClientError] = [
            .badAddress("x"), .unreachable(url: "u", reason: "r"), .notFound(url: "u"),
            .refused(url: "u", status: 500, detail: "d"), .tooLarge(url: "u", limit: 1),
            .tooSlow(url: "u", limit: .seconds(3)), .malformed(url: "u", reason: "r"),
            .inconsistent(url: "u", reason: "r"),
        ]
        for error in errors {
            #expect(error.account.en == "\(error)")
            #expect(isSpoken(error.account), "\(error)")
        }
    }

    @Test func `what the system refuses to do with a file is told in three languages`() throws {
        let folder = try TemporaryFolder()
        let file = "\(folder.path)/file"
        try NewFile.write("text", to: file, access: .owner)
        let refused: [(String, () throws -> Void)] = [
            ("there is no such file or folder", { _ = try NewFile.read("\(folder.path)/none") }),
            ("a part of the path is no folder", { try NewFile.write("x", to: "\(file)/below", access: .owner) }),
            ("there is no such file or folder", { try NewFile.write("x", to: "\(folder.path)/a/b", access: .owner) }),
            ("the system does not say why", { try NewFile.makeFolder("\(file)/below") }),
        ]
        for (reason, act) in refused {
            let error = #expect(throws: FileError.self) { try act() }
            let account = try #require(error?.account)
            #expect(account.en.hasSuffix(": \(reason)"), "\(account.en)")
            #expect(isSpoken(account))
        }
        for number in [ENOENT, EACCES, EPERM, ENOSPC, EROFS, EEXIST, ENOTDIR, EISDIR, EIO] {
            #expect(isSpoken(SystemWords.words(errno: number)), "\(number)")
        }
        #expect(!SystemWords.words(errno: EXDEV).en.isEmpty)
    }
}
