import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

/// Numbers, status places and dates of certificates.
@Suite struct `Number rules` {
    @Test func `a serial is at most 10,000 above the highest`() throws {
        var scene = try SampleScene()
        #expect(try scene.code(scene.credential(10_000)) == nil)
        #expect(try scene.code(scene.credential(10_001)) == .badNumber)
        try scene.admit(scene.credential(7))
        #expect(try scene.code(scene.credential(10_007)) == nil)
        #expect(try scene.code(scene.credential(10_008)) == .badNumber)
        #expect(try scene.code(scene.credential(3)) == nil, "in any order")
        try scene.admit(scene.credential(3))
        #expect(try scene.code(scene.credential(10_007)) == nil, "the highest, not the last")
        #expect(try scene.code(scene.credential(10_001, of: scene.second)) == .badNumber, "the own center's highest")
    }

    @Test func `a serial is used once in a center, whatever the year`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        let number = try CertificateNumber(centerID: scene.first.id, year: 25, serial: 1)
        #expect(try scene.code(scene.credential(1) { $0.number = number }) == .badNumber)
        #expect(try scene.code(scene.credential(1)) == .duplicate)
        #expect(try scene.code(scene.credential(1, of: scene.second)) == nil)
    }

    @Test func `the year is that of validFrom`() throws {
        let scene = try SampleScene()
        for (year, code) in [(26, nil), (25, .badNumber), (27, .badNumber), (0, .badNumber)] as [(Int, RefusalCode?)] {
            let number = try CertificateNumber(centerID: scene.first.id, year: year, serial: 1)
            #expect(try scene.code(scene.credential(1) { $0.number = number }) == code, "\(year)")
        }
    }

    @Test func `on the turn of the year validFrom decides, not ledger time`() throws {
        var scene = try SampleScene()
        let newYear = try #require(CivilDate(year: 2027, month: 1, day: 1))
        while scene.time.seconds < newYear.startOfDay - 4 * 86_400 {
            scene.later(days: 4)
            try scene.admit(scene.country.achievement("BD-\(scene.time.seconds)", at: scene.time))
        }
        let id = uuidURN(random: randomBytes(16))
        try scene.admit(scene.country.session(of: scene.first, at: scene.time, identity: id))
        scene.ledger.time = LedgerTime(seconds: newYear.startOfDay + 60)
        for (year, back, code) in [(26, 1, nil), (27, 0, nil), (26, 0, .badNumber), (27, 1, .badNumber)]
            as [(Int, Int, RefusalCode?)]
        {
            let number = try CertificateNumber(centerID: scene.first.id, year: year, serial: 1)
            let credential = try scene.credential(1, session: id) { body in
                body.number = number
                body.validFrom = newYear.adding(days: -back)
            }
            #expect(try scene.code(credential) == code, "\(year), \(back) days before")
        }
    }

    @Test func `an id is the ledger's tag and the center's number`() throws {
        let scene = try SampleScene()
        let base = try scene.credential(1)
        let right = try scene.country.credentialID(of: scene.first, serial: 1)
        let foreign = try scene.country.credentialID(of: scene.second, serial: 1)
        let number = try CertificateNumber(centerID: scene.first.id, year: 26, serial: 1).description
        let tag = right.dropLast(number.count)
        let wrong = [
            foreign, "tag:jp.sanad.example,2026-01-01:\(number)", "tag:\(scene.country.origin),2026-01-02:\(number)",
            "TAG:\(right.dropFirst(4))", "\(tag)\(number.dropLast(2))00", "\(tag)\(number.dropLast())", "\(right) ",
            "\(tag)BD-TTC001-26-1-\(number.suffix(2))", "\(tag)BD-TTC001-26-0000001-\(number.suffix(2))", number,
            "\(tag)\(number.lowercased())", "\(tag)BD-TTC001-26-000000-00",
        ]
        for id in wrong {
            #expect(try scene.code(scene.first.issuer.resign(base, "id", .string(id))) == .badNumber, "\(id)")
        }
    }

    @Test(arguments: ["SHIRIN", "BD-TTC001-26-000002-00", "bd-ttc001-26-000001-00", ""])
    func `the license number is the certificate's`(_ number: String) throws {
        let scene = try SampleScene()
        let path = "credentialSubject.licenseNumber"
        let changed = try scene.first.issuer.resign(scene.credential(1), path, .string(number))
        let code = try scene.code(changed)
        #expect(code == (number.isEmpty ? .malformed : .badNumber))
    }

    @Test func `a status place is the serial's`() throws {
        let scene = try SampleScene()
        let base = try scene.credential(5)
        let uri = "https://\(scene.country.origin)/status/\(scene.first.id)/0"
        let wrong: [(String, JSONTree)] = [
            ("status.status_list.idx", 4), ("status.status_list.idx", 131_077), ("status.status_list.uri", "\(uri)0"),
            ("status.status_list.uri", .string(uri.replacing("/0", with: "/1"))), ("credentialStatus.id", "\(uri)#4"),
            ("credentialStatus.id", .string(uri)), ("credentialStatus.type", "StatusList2021Entry"),
            ("credentialStatus.statusPurpose", "revocation"), ("credentialStatus.statusListIndex", "4"),
            ("credentialStatus.statusListCredential", .string(uri)), ("credentialStatus.statusSize", 1),
        ]
        for (path, value) in wrong {
            #expect(try scene.code(scene.first.issuer.resign(base, path, value)) == .badStatusIndex, "\(path)")
        }
        for text in ["05", "", "x", "1000000", "-5", "5.0"] {
            let changed = try scene.first.issuer.resign(base, "credentialStatus.statusListIndex", .string(text))
            #expect(try scene.code(changed) == .malformed, "\(text)")
        }
    }

    @Test(arguments: [(131_071, 0, 131_071), (131_072, 1, 0), (131_073, 1, 1), (262_144, 2, 0)])
    func `a list holds 131,072 places`(_ serial: Int, _ list: Int, _ index: Int) throws {
        var scene = try SampleScene(seats: 1000)
        var highest = 0
        while highest + 10_000 < serial {
            highest += 10_000
            try scene.admit(scene.credential(highest))
        }
        let credential = try scene.credential(serial)
        let uri = "https://\(scene.country.origin)/status/\(scene.first.id)/\(list)"
        #expect(
            try payload(of: credential).value(at: "status.status_list") == [
                "idx": .integer(Int64(index)), "uri": .string(uri),
            ]
        )
        #expect(try scene.code(credential) == nil)
        let shifted = try scene.first.issuer.resign(credential, "status.status_list.idx", .integer(Int64(serial)))
        #expect(try scene.code(shifted) == (serial < 131_072 ? nil : .badStatusIndex))
        try scene.admit(credential)
        let summary = try StatusSummary(
            scene.ledger.registry.facts,
            origin: scene.country.origin,
            standing: scene.ledger.standing
        )
        #expect(summary.lists.map(\.uri).contains(uri))
        #expect(summary.lists.count == list + 1)
    }

    @Test func `validFrom is from the session's date on, 60 days back and one day ahead`() throws {
        var scene = try SampleScene()
        let noon = LedgerTime(seconds: scene.time.date.startOfDay + 86_400)
        scene.ledger.time = noon
        let today = noon.date
        let id = uuidURN(random: randomBytes(16))
        let long = today.adding(days: -70)
        try scene.admit(
            scene.country.session(of: scene.first, date: long, days: 100, at: scene.time, identity: id)
        )
        func code(_ days: Int, _ session: String) throws -> RefusalCode? {
            try scene.code(
                scene.credential(1, session: session) { body in
                    body.validFrom = today.adding(days: days)
                }
            )
        }
        // At midnight exactly: 60 days before and one day after are still within bounds.
        for (days, expected) in [(-61, .backDated), (-60, nil), (0, nil), (1, nil), (2, .backDated)]
            as [(Int, RefusalCode?)]
        {
            #expect(try code(days, id) == expected, "\(days) days")
        }
        scene.later(seconds: 1)
        for (days, expected) in [(-60, .backDated), (-59, nil), (1, nil), (2, .backDated)] as [(Int, RefusalCode?)] {
            #expect(try code(days, id) == expected, "\(days) days and a second")
        }
        let date = try #require(scene.ledger.registry.facts.session(scene.sessions[0])).date
        #expect(try code(date - today.dayNumber, scene.sessions[0]) == nil)
        #expect(try code(date - today.dayNumber - 1, scene.sessions[0]) == .backDated)
    }

    @Test func `what was awarded before is certified in a session opened for that`() throws {
        var scene = try SampleScene()
        let today = scene.time.date
        let id = uuidURN(random: randomBytes(16))
        try scene.admit(Self.backfill(scene, id))
        func code(_ awarded: CivilDate?, _ session: String, _ flag: JSONTree?? = nil) throws -> RefusalCode? {
            var statement = try scene.credential(1, session: session) { $0.awardedDate = awarded }
            if let flag { statement = try scene.first.issuer.resign(statement, "backfilled", flag) }
            return try scene.code(statement)
        }
        #expect(try code(today, id) == nil)
        #expect(try code(today.adding(days: -4000), id) == nil)
        #expect(try code(today.adding(days: 1), id) == .backDated, "after validFrom")
        #expect(try code(today, scene.sessions[0]) == .backDated, "another session")
        #expect(try code(today, id, .some(nil)) == .backDated, "awardedDate without backfilled")
        #expect(try code(nil, id, true) == .backDated, "backfilled without awardedDate")
        #expect(try code(nil, id) == nil, "such a session may certify what is new")
        for flag in [.boolean(false), .null, 1, "true"] as [JSONTree] {
            #expect(try code(today, id, flag) == .malformed)
        }
    }

    private static func backfill(_ scene: SampleScene, _ id: String) throws -> [UInt8] {
        try scene.country.session(
            of: scene.first,
            isBackfill: true,
            at: scene.time,
            identity: id,
            by: scene.country.officers[0]
        )
    }
}
