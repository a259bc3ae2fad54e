import CenterOffice
import Credentials
import HTTPTypes
import LedgerCore
import Testing

@testable import OfficePage

/// Photos that a roster names, dropped with it.
@Suite struct RosterPhotoTests {
    private static let roster = """
        familyName,givenName,birthDate,passportNumber,outcome,photo
        AKTER,SHIRIN,2001-02-28,ZZ1000001,passed,1.jpg
        BEGUM,RINA,2001-02-27,ZZ1000002,passed,

        """

    private let office: PageOffice
    private let browser: Browser

    init() async throws {
        office = try PageOffice()
        browser = try office.browser()
        _ = try await browser.signIn(.issuer)
    }

    private func drop(_ roster: String) async throws -> JSONValue {
        let path = "/api/rosters?session=\(office.session)&name=class.csv&corrects=false"
        return try await browser.send(.post, path, Array(roster.utf8)).json
    }

    @Test func `a roster that names a photo is not signed without it`() async throws {
        let read = try await drop(Self.roster)
        #expect(read["ready"]?.boolean == false && read["namesPhotos"]?.boolean == true)
        let faults = read["faults"]?.list ?? []
        #expect(faults.count == 1 && faults.first?["column"]?.hasString("photo") == true)
        #expect(faults.first?["row"]?.integer == 2)
        let id = try #require(read["id"]?.string)
        let job = try await browser.end(of: browser.post("/api/rosters/\(id)/issue", [:]))
        #expect(job["code"]?.hasString("roster-not-ready") == true)
    }

    @Test func `a roster that names none asks for none`() async throws {
        let read = try await drop(PageOffice.roster(2))
        #expect(read["ready"]?.boolean == true && read["namesPhotos"]?.boolean == false)
    }

    @Test func `a photo has the name of a file in no folder, a roster that is held, and a size`() async throws {
        let id = try #require(try await drop(Self.roster)["id"]?.string)
        for name in ["", "..%2F1.jpg", ".hidden", "a%5Cb.jpg"] {
            let answer = try await browser.send(.post, "/api/rosters/\(id)/photos?name=\(name)", [1])
            #expect(answer.code == "bad-request", "\(name)")
        }
        let gone = try await browser.send(.post, "/api/rosters/AAAA/photos?name=1.jpg", [1])
        let large = [UInt8](repeating: 0, count: PhotoFolder.largestOriginal + 1)
        let heavy = try await browser.send(.post, "/api/rosters/\(id)/photos?name=1.jpg", large)
        let stranger = try await office.browser().send(.post, "/api/rosters/\(id)/photos?name=1.jpg", [1])
        #expect([gone.code, heavy.code, stranger.code] == ["roster-gone", "too-large", "signed-out"])
    }
}
