import LedgerCore
import LedgerTestSupport
import Testing

@testable import sanad

@Suite struct `The figures of centers` {
    /// The figures of a ledger in which the two sample centers have issued so many certificates.
    private func figures(_ first: Int, _ second: Int) throws -> LedgerFigures {
        var scene = try SampleScene()
        for serial in 0..<first { try scene.admit(scene.credential(serial + 1)) }
        for serial in 0..<second { try scene.admit(scene.credential(serial + 1, of: scene.second)) }
        var (survey, registry) = (LedgerSurvey(), Registry(RegistryMemory()))
        for (index, bytes) in scene.ledger.entries.enumerated() {
            let entry = try Entry(parsing: bytes)
            let statement = try Statement(parsing: entry.statement)
            survey.note(index: index, time: entry.time, statement: statement, try registry.admit(bytes))
        }
        let rights = try survey.rights(in: registry.facts, at: scene.time)
        return LedgerFigures(survey, rights: rights, cosigned: [])
    }

    @Test func `leave out the officers, and show who may issue until when`() throws {
        let figures = try figures(20, 30)
        #expect(figures.centers.map(\.id) == ["BD-TTC001", "BD-TTC002"])
        #expect(figures.centers.map(\.certificates) == [.exact(20), .exact(30)])
        #expect(figures.centers.map(\.authorized) == [100, 100])
        #expect(figures.centers.map(\.accreditedUntil) == ["2030-10-31", "2030-10-31"])
        #expect(figures.rights.centers == 2)
        #expect(figures.rights.accreditations == 3)
        #expect(figures.rights.keys == 7)
        #expect(figures.certificates == .exact(50))
    }

    @Test func `hide one under five, and the one that would give it away`() throws {
        let figures = try figures(20, 3)
        #expect(figures.certificates == .exact(23))
        #expect(figures.centers.map(\.certificates) == [.withheld, .few])
        #expect(figures.centers.allSatisfy { $0.present.isHidden || $0.present == .exact(0) })
        #expect(figures.programs.map(\.certificates) == [.exact(23)])
    }

    @Test func `of a ledger with fewer than five are all hidden`() throws {
        let figures = try figures(2, 1)
        #expect(figures.certificates == .few)
        #expect(figures.centers.map(\.certificates) == [.few, .few])
        #expect(figures.months.map(\.certificates) == [.few])
        #expect(figures.outcomes.map(\.certificates) == [.few])
        #expect(
            figures.programs.flatMap { $0.grades.map(\.certificates) + $0.fields.map(\.certificates) } == [.few, .few]
        )
    }

    @Test func `of a ledger without certificates are nothing`() throws {
        let figures = try figures(0, 0)
        #expect(figures.certificates == .exact(0))
        #expect(figures.months.isEmpty && figures.programs.isEmpty && figures.correctionMonths.isEmpty)
    }
}
