import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

/// Nothing is signed shortly before a right ends.
@Suite
struct EndingTests {
    private static let day: Int64 = 86_400

    @Test(arguments: [(Int64(31), true), (30, false), (5, false)])
    func `nothing is signed within 30 days of the accreditation's end`(days: Int64, isSigned: Bool) throws {
        let desk = try SampleDesk()
        let time = SampleCountry.inForce.upperBound - days * Self.day
        let known = try desk.office.known
        let certificate = desk.center.issuer.certificate
        if isSigned {
            try known.checkEnd(of: certificate, role: .issuer, achievement: desk.achievement, at: time)
        } else {
            let error = try #require(throws: OfficeError.self) {
                try known.checkEnd(of: certificate, role: .issuer, achievement: desk.achievement, at: time)
            }
            #expect("\(error)".contains("ends on \(CivilDate(containing: SampleCountry.inForce.upperBound))"))
        }
    }

    @Test func `an issuer about to lose his right signs no certificate`() throws {
        let desk = try SampleDesk()
        let time = SampleCountry.inForce.upperBound - 10 * Self.day
        #expect(throws: OfficeError.self) { try desk.sign(desk.order(sampleRoster(1)), at: time) }
        #expect(try desk.office.outbox().isEmpty)
    }

    @Test func `a longer accreditation counts from when it is known`() throws {
        var desk = try SampleDesk()
        let end = SampleCountry.inForce.upperBound
        let longer = try desk.country.accreditation(
            of: desk.center,
            validity: SampleCountry.inForce.lowerBound..<end + 400 * Self.day,
            at: desk.ledger.time
        )
        let certificate = desk.center.registrar.certificate
        let before = try desk.office.known.endings(of: certificate, role: .registrar, at: desk.now)
        #expect(before.contains { $0.subject == .accreditation && $0.time == end })
        #expect(try desk.ledger.append(longer) == nil)
        try desk.catchUp()
        let after = try desk.office.known.endings(of: certificate, role: .registrar, at: desk.now)
        #expect(after.contains { $0.subject == .accreditation && $0.time == end + 400 * Self.day })
        #expect(after.contains { $0.subject == .certificate && $0.time == certificate.notAfter + 1 })
    }
}
