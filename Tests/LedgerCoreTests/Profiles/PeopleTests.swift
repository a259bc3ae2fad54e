import Credentials
import LedgerCore
import LedgerTestSupport
import Testing

@Suite struct `Certificates of one person` {
    private func groups(_ verifications: [Verification]) -> [[Int]] { People(verifications).groups }

    @Test func `are shown by name, birth date and a number, not by less`() throws {
        let first = try ShownSample.verification(1)
        #expect(try groups([first, ShownSample.verification(2)]) == [[0, 1]])
        let others: [[ClaimName: JSONTree]] = [
            ShownSample.person(passport: "ZZ0000002"), ShownSample.person(passport: nil),
            ShownSample.person(born: "2001-03-01"), ShownSample.person("SHARMIN"), [:],
            ShownSample.person(passport: nil).merging([.nationalId: "123456"]) { $1 },
        ]
        for claims in others {
            let other = try ShownSample.verification(2, claims: claims)
            #expect(groups([first, other]) == [[0], [1]], "\(claims)")
        }
    }

    @Test func `are joined by any number that both bear`() throws {
        for name in [ClaimName.nationalId, .issuerNumber] {
            let one = ShownSample.person(passport: "ZZ0000001").merging([name: "4711"]) { $1 }
            let two = ShownSample.person("shirin", passport: "ZZ0000002").merging([name: "4711"]) { $1 }
            let shown = try [ShownSample.verification(1, claims: one), ShownSample.verification(2, claims: two)]
            #expect(groups(shown) == [[0, 1]])
        }
    }

    @Test func `are joined across a name and passport by links, in a chain too`() throws {
        let (second, third) = (
            ShownSample.person("SIRIN", passport: "ZZ0000002"), ShownSample.person("SIREEN", passport: "ZZ0000003")
        )
        let old = try ShownSample.verification(1)
        let new = try ShownSample.verification(2, claims: third)
        let links = try [
            ShownSample.link(3, from: "ZZ0000001", to: second),
            ShownSample.verification(
                4,
                code: "BD-IDENTITY-LINK",
                kind: .sighted,
                outcome: .sighted,
                claims: third.merging([.formerPassportNumber: "ZZ0000002", .formerGivenName: "SIRIN"]) { $1 }
            ),
        ]
        #expect(groups([old, new]) == [[0], [1]])
        #expect(groups([old, new] + links) == [[0, 1, 2, 3]])
        #expect(groups([old, new, links[0]]) == [[0, 2], [1]])
    }

    @Test func `are not joined by a link that is another's, another kind of thing, or does not hold`() throws {
        let present = ShownSample.person("SIRIN", passport: "ZZ0000002")
        let shown = try [ShownSample.verification(1), ShownSample.verification(2, claims: present)]
        let revoked = Reason.revoked(.error, since: SampleCountry.start)
        let links = try [
            ShownSample.link(3, from: "ZZ0000009", to: present),
            ShownSample.link(
                3,
                from: "ZZ0000001",
                to: ShownSample.person("SIRIN", born: "2001-02-27", passport: "ZZ0000002")
            ),
            ShownSample.link(3, from: "ZZ0000001", to: present, code: "BD-TTC-COURSE"),
            ShownSample.link(3, from: "ZZ0000001", to: present, code: "JP-IDENTITY-LINK"),
            ShownSample.link(3, from: "ZZ0000001", to: present, kind: .attended),
            ShownSample.link(3, from: "ZZ0000001", to: present, reason: revoked),
            ShownSample.link(3, from: "ZZ0000001", to: present, reason: .statusUnknown),
        ]
        for link in links {
            let found = groups(shown + [link])
            #expect(!found.contains { $0.contains(0) && $0.contains(1) })
            #expect(IdentityLink.all(among: shown + [link])[0].isEmpty)
        }
        let good = try ShownSample.link(3, from: "ZZ0000001", to: present)
        #expect(IdentityLink.all(among: shown + [good]).map(\.count) == [1, 0, 0])
    }

    @Test func `are not joined by one that could not be confirmed`() throws {
        let one = ShownSample.person().merging([.nationalId: "4711"]) { $1 }
        let two = ShownSample.person(passport: "ZZ0000002").merging([.issuerNumber: "1"]) { $1 }
        let bridge = one.merging([.issuerNumber: "1"]) { $1 }
        let shown = try [
            ShownSample.verification(1, claims: one), ShownSample.verification(2, claims: two),
            ShownSample.verification(3, claims: bridge, reason: .statusUnknown),
        ]
        #expect(groups(shown) == [[0, 2], [1]])
        let confirmed = try ShownSample.verification(3, claims: bridge)
        #expect(groups(shown.dropLast() + [confirmed]) == [[0, 1, 2]])
    }
}
