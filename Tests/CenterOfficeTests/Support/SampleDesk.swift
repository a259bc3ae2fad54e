import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// A center's desk beside a country's ledger in memory, with a session open.
struct SampleDesk {
    let folder: TemporaryFolder
    let country: SampleCountry
    let center: SampleCenter
    let session: String
    let achievement = "\(SampleCountry.welding)/1"
    var ledger: SampleLedger
    var office: OfficeFile

    /// What the office has sent itself.
    private var sent = 0

    init(seats: Int = 20, needsConfirmations: Bool = false) throws {
        folder = try TemporaryFolder()
        country = try SampleCountry(needsConfirmations: needsConfirmations)
        center = try SampleCenter(14, in: country)
        ledger = SampleLedger(country)
        let (statements, sessions) = try country.foundation(centers: [center], seats: seats)
        session = sessions[0]
        for statement in statements { try ledger.append(statement) }
        office = try OfficeFile.create(at: folder.file("office.sqlite"), centerID: center.id)
        try catchUp()
    }

    var now: Int64 { ledger.time.seconds }
    var today: CivilDate { ledger.time.date }

    /// Takes in what the ledger has more than the office has seen.
    func catchUp() throws { try office.learn(Array(ledger.entries[office.seenSize...])) }

    /// Opens the office file anew, as after a crash.
    mutating func reopen() throws { office = try OfficeFile(opening: folder.file("office.sqlite")) }

    func order(_ roster: String, session: String? = nil) throws -> IssuingOrder {
        IssuingOrder(
            roster: try Roster(reading: Array(roster.utf8), kind: .tested, issued: today),
            achievement: achievement,
            session: session ?? self.session,
            validFrom: today
        )
    }

    /// Checks, begins and signs, as far as that goes without a line.
    func sign(_ order: IssuingOrder) throws -> Act {
        let known = try office.known
        try office.check(order, against: known, at: now)
        let act = try office.begin(order, at: now, using: randomBytes)
        try office.sign(act, for: order.roster.workers, in: known, by: center.issuer, at: now, using: randomBytes)
        return act
    }

    /// Puts what an act has signed into the ledger, and gives the office its receipts.
    mutating func log(_ act: Act) throws -> [Refusal] {
        var refusals: [Refusal] = []
        for unsent in try office.unsent(act) {
            if let refusal = try ledger.judge(unsent.statement) {
                refusals.append(refusal)
                try office.keep([(unsent.number, .refused("\(refusal)"))])
                continue
            }
            try ledger.append(unsent.statement)
            let index = ledger.entries.count - 1
            let receipt = try Receipt(
                index: index,
                proof: proof(index),
                of: unsent.statement,
                log: country.log.verifierKey
            )
            try office.keep([(unsent.number, .logged(receipt))])
        }
        return refusals
    }

    /// The proof of an entry under a checkpoint over all.
    func proof(_ index: Int) throws -> String {
        var tree = MerkleTree()
        for entry in ledger.entries { tree.append(leaf: .leaf(entry)) }
        let checkpoint = try Checkpoint(origin: country.origin, size: tree.size, root: tree.root)
        return try TransparencyProof(
            extra: Entry(parsing: ledger.entries[index]).head,
            index: index,
            hashes: tree.inclusionProof(index: index, size: tree.size).hashes,
            note: country.log.sign(checkpoint)
        ).description
    }

    func support(_ act: Act) throws -> [CertificateFile.LoggedStatement] {
        try office.known.support(achievement: act.achievement, session: act.session).map { known in
            .init(statement: known.statement.jws.bytes, proof: try proof(known.index))
        }
    }
}

/// A roster of so many workers who do not exist.
func sampleRoster(_ count: Int, from first: Int = 1, outcome: String = "passed") -> String {
    let header = "familyName,givenName,nativeNameBn,nativeNameJa,birthDate,passportNumber,outcome,result\n"
    return (first..<first + count).reduce(header) { text, number in
        let passport = "ZZ" + String(String(10_000_000 + number).dropFirst())
        return text + "AKTER,SHIRIN,শিরিন আক্তার,シリン,2001-02-28,\(passport),\(outcome),\(60 + number % 40)\n"
    }
}
