import HTTPTypes
import LedgerCore
import LedgerTestSupport
import Testing

@testable import OfficePage

/// Signing in with keys on tokens, which lock themselves for good after a few wrong PINs.
///
/// In processes of their own: SoftHSM finds its tokens once a process, and other tests have others.
@Suite(.enabled(if: TokenOffice.isThere, "softhsm2 or a C compiler is not installed: make tools"))
struct TokenLoginTests {
    @Test func `two wrong PINs lock at whichever computers, and an open token takes no wrong PIN`() async {
        await #expect(processExitsWith: .success) {
            let tokens = try TokenOffice.shared.get()
            let page = try tokens.office.page(at: "192.168.1.10", keys: tokens.keys)
            let browsers = ["192.168.1.21", "192.168.1.22"].map { Browser(page, at: "192.168.1.10", from: $0) }
            let first = try await browsers[0].signIn(.issuer, "000000")
            #expect(first.code == "wrong-passphrase")
            let second = try await browsers[1].signIn(.issuer, "000000")
            #expect(second.code == "locked")
            tokens.office.clock.turn(on: 60)
            let right = try await browsers[0].signIn(.issuer, TokenOffice.pin)
            #expect(right.status == 200)
            _ = try await browsers[0].send(.delete, "/api/session")
            // The token is open in this process, and would take anything for its PIN.
            let wrong = try await browsers[0].signIn(.issuer, "000000")
            #expect(wrong.code == "wrong-passphrase")
            let again = try await browsers[0].signIn(.issuer, TokenOffice.pin)
            #expect(again.status == 200)
        }
    }

    @Test func `a token's last try is left to its owner`() async {
        await #expect(processExitsWith: .success) {
            let tokens = try TokenOffice.shared.get()
            let browser = try Browser(tokens.office.page(keys: tokens.keys.filter { $0.role == .registrar }))
            let messages = try await ["en", "bn", "ja"].asyncMap { language in
                let secret = #"{"role":"registrar","passphrase":"246810"}"#
                let refused = try await browser.send(.post, "/api/session", Array(secret.utf8), language: language)
                #expect(refused.code == "token-last-try" && refused.status == 409)
                return refused.message
            }
            #expect(messages[0].hasPrefix("One more wrong PIN locks the token for good"))
            #expect(Set(messages).count == 3)
        }
    }

    @Test func `two keys of one token share its tries, and those of two tokens do not`() {
        func key(_ role: KeyRole, _ uri: String) -> OfficeKey { OfficeKey(role: role, uri: uri, certificatePath: "") }
        let issuer = key(.issuer, "pkcs11:token=Khulna;object=issuer?module-path=/m.so")
        #expect(key(.registrar, "pkcs11:id=%02;token=Khulna").sharesToken(with: issuer))
        #expect(!key(.registrar, "pkcs11:token=Dhaka;object=issuer").sharesToken(with: issuer))
        #expect(!key(.registrar, "office/registrar.key").sharesToken(with: issuer))
    }
}
