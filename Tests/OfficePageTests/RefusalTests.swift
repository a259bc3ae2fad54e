import CenterOffice
import Credentials
import LedgerClient
import LedgerCore
import LedgerCrypto
import Testing

@testable import OfficePage

/// What is told of errors from below: in three languages, and never as if it were another one.
@Suite struct RefusalTests {
    @Test(arguments: RefusalCode.allCases) func `every refusal of a ledger has words in three languages`(
        _ code: RefusalCode
    ) {
        let words = RefusalWords.account("\(code.rawValue): it is so")
        #expect(words.en.hasSuffix("(\(code.rawValue): it is so)"))
        for text in [words.bn, words.ja] {
            #expect(text.contains(code.rawValue) && !text.contains("it is so"))
            #expect(text.unicodeScalars.contains { $0.value > 0x900 })
        }
        #expect(words.bn != words.ja)
    }

    @Test func `a code that nobody knows here is said as it came`() {
        #expect(RefusalWords.account("some-new-rule", "why") == Words(verbatim: "some-new-rule: why"))
        #expect(RefusalWords.account("no code at all") == Words(verbatim: "no code at all"))
    }

    @Test func `errors of the office, of keys, files and the line speak the reader's language`() throws {
        let errors: [any Error] = [
            OfficeError.impossible(Words("a", "ক", "あ")), OfficeError.notInLedger(Words(verbatim: "x")),
            OfficeError.damaged("x"),
            FileError.unreadable("/x", Words(verbatim: "y")), BackupError.nothingToHandOver,
            CryptoError.token(.pinLocked(token: "x")), Refusal(.sessionClosed, "x"),
            LedgerClientError.unreachable(url: "u", reason: "r"), LedgerClientError.notFound(url: "u"),
            LedgerClientError.inconsistent(url: "u", reason: "r"), LedgerClientError.badAddress("u"),
        ]
        for error in errors {
            let words = PageProblem(of: error).words
            #expect(Set([words.en, words.bn, words.ja]).count == 3, "\(error)")
        }
    }

    @Test func `another history is no line that is down`() {
        #expect(PageProblem(of: LedgerClientError.inconsistent(url: "u", reason: "r")).code == "wrong-ledger")
        #expect(PageProblem(of: LedgerClientError.malformed(url: "u", reason: "r")).code == "no-ledger-there")
        #expect(PageProblem(of: LedgerClientError.tooSlow(url: "u", limit: .seconds(1))).code == "line-down")
    }

    @Test func `what the program's start needs is said in three languages`() {
        let errors: [OfficePageError] = [
            .unprotected(.issuer, "k"), .badTLS("c", "k"), .noSite(program: "p"), .siteAltered("f", ["m"]),
            .served("a"), .noPort(1),
        ]
        for error in errors {
            let words = error.account
            #expect(Set([words.en, words.bn, words.ja]).count == 3, "\(error)")
        }
    }
}
