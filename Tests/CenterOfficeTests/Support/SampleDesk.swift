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

    init(seats: Int = 20, needsConfirmations: Bool = false, peers: [Peer] = []) throws {
        folder = try TemporaryFolder()
        country = try SampleCountry(needsConfirmations: needsConfirmations)
        center = try SampleCenter(14, in: country)
        ledger = SampleLedger(country)
        var (statements, sessions) = try country.foundation(centers: [center], seats: seats)
        session = sessions[0]
        if !peers.isEmpty { statements[0] = try country.genesis(peers: peers) }
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
    func sign(_ order: IssuingOrder, at time: Int64? = nil) throws -> Act {
        let known = try office.known
        let time = time ?? now
        try office.check(order, against: known, at: time)
        let act = try office.begin(order, at: time, using: randomBytes)
        try office.sign(act, for: order.roster.workers, in: known, by: center.issuer, at: time, using: randomBytes)
        return act
    }

    /// Puts what waits into the ledger, in the outbox's order, and gives the office its answers.
    mutating func deliver() throws -> [Refusal] {
        var refusals: [Refusal] = []
        var part = try office.nextPart()
        while let end = part.end {
            for item in part.items {
                if let refusal = try take(item) { refusals.append(refusal) }
            }
            part = try office.nextPart(after: end)
        }
        return refusals
    }

    /// One statement, as a ledger takes it: what it has already, it answers with the first receipt.
    private mutating func take(_ item: OutboxItem) throws -> Refusal? {
        let known = try ledger.entries.firstIndex { try Entry(parsing: $0).statement == item.statement }
        if known == nil, let refusal = try ledger.judge(item.statement) {
            let answer = OutboxAnswer(refusal: refusal.code.rawValue, refusal.detail, of: item, at: now)
            try office.record([.init(item, answer)])
            return refusal
        }
        if known == nil { try ledger.append(item.statement) }
        let index = known ?? ledger.entries.count - 1
        let receipt = try Receipt(
            index: index,
            proof: proof(index),
            of: item.statement,
            log: country.log.verifierKey
        )
        try office.record([.init(item, .logged(receipt, isCountersigned: false))])
        return nil
    }

    /// The same for what an act has signed, what the ledger refused before included.
    mutating func log(_ act: Act) throws -> [Refusal] {
        try office.requeue(act)
        return try deliver()
    }

    /// What of an act is not in the ledger, as far as the office knows.
    func unsent(_ act: Act) throws -> [OutboxItem] {
        try office.outbox(of: act).filter { $0.state.index == nil }
    }

    /// The proof of an entry under a checkpoint over all.
    func proof(_ index: Int, cosigned cosigners: [Cosigner] = []) throws -> String {
        var tree = MerkleTree()
        for entry in ledger.entries { tree.append(leaf: .leaf(entry)) }
        let checkpoint = try Checkpoint(origin: country.origin, size: tree.size, root: tree.root)
        var note = try country.log.sign(checkpoint)
        for cosigner in cosigners { try note.add(cosigner.cosign(checkpoint, at: Int(now))) }
        return try TransparencyProof(
            extra: Entry(parsing: ledger.entries[index]).head,
            index: index,
            hashes: tree.inclusionProof(index: index, size: tree.size).hashes,
            note: note
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
