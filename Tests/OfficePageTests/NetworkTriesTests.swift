import CenterOffice
import HTTPTypes
import LedgerCore
import Testing

@testable import OfficePage

/// Wrong passphrases from the computers of an office's network.
@Suite struct NetworkTriesTests {
    private static let address = "192.168.1.10"
    private let office: PageOffice

    init() throws { office = try PageOffice() }

    private func browser(from computer: String, _ page: OfficePage? = nil) throws -> Browser {
        try Browser(page ?? office.page(at: Self.address), at: Self.address, from: computer)
    }

    private func lockOut(_ browser: Browser) async throws -> Browser.Answer {
        for _ in 0..<4 { _ = try await browser.signIn(.issuer, "wrong") }
        return try await browser.signIn(.issuer, "wrong")
    }

    @Test func `one computer's wrong tries lock nobody out at another, or at this PC`() async throws {
        let page = try office.page(at: Self.address)
        let wrong = try await lockOut(browser(from: "192.168.1.66", page))
        #expect(wrong.status == 429 && wrong.headers[.retryAfter] == "60")
        let right = try await browser(from: "192.168.1.66", page).signIn(.issuer)
        #expect(right.code == "locked")
        for computer in ["192.168.1.21", Self.address] {
            let other = try await browser(from: computer, page).signIn(.issuer)
            #expect(other.status == 200, "\(computer)")
        }
        #expect(try office.file.wrongTries(for: .issuer) == nil)
    }

    @Test func `a lock outlives the program, and its address is forgotten with it`() async throws {
        _ = try await lockOut(browser(from: "192.168.1.66"))
        let lock = AddressLock(.issuer, "192.168.1.66", WrongTries(count: 5, lockedUntil: office.clock.now + 60))
        #expect(try office.file.addressLocks() == [lock])
        let page = try office.page(at: Self.address)
        let again = try await browser(from: "192.168.1.66", page).signIn(.issuer)
        #expect(again.code == "locked" && again.headers[.retryAfter] == "60")
        office.clock.turn(on: 60)
        _ = try office.page(at: Self.address)
        #expect(try office.file.addressLocks() == [])
        let later = try await browser(from: "192.168.1.66", page).signIn(.issuer)
        #expect(later.status == 200)
    }

    @Test func `fewer wrong tries than lock store no address`() async throws {
        let stranger = try browser(from: "192.168.1.66")
        for _ in 0..<4 { _ = try await stranger.signIn(.issuer, "wrong") }
        #expect(try office.file.addressLocks() == [])
    }

    @Test func `a computer with many addresses of one prefix is one computer`() async throws {
        let page = try office.page(at: "2001:db8::10")
        for last in 1...5 {
            let one = Browser(page, at: "2001:db8::10", from: "2001:db8:0:7::\(last)")
            _ = try await one.signIn(.issuer, "wrong")
        }
        #expect(try office.file.addressLocks().map(\.address) == ["2001:db8:0:7"])
    }

    @Test func `off the network every address is this PC`() async throws {
        let page = try office.page()
        for last in 1...5 { _ = try await Browser(page, from: "127.0.0.\(last)").signIn(.issuer, "wrong") }
        let locked = try await Browser(page).signIn(.issuer)
        #expect(locked.code == "locked")
    }

    @Test func `where all computers that are counted are locked, no further one may try`() {
        var tries = AddressTries()
        for number in 0..<256 {
            for _ in 0..<5 { _ = tries.noteWrong(for: .issuer, at: "\(number)", 1000) }
        }
        #expect(tries.wait(for: .issuer, at: "another", 1000) == 60)
        #expect(tries.wait(for: .issuer, at: "another", 1060) == 0)
    }
}
