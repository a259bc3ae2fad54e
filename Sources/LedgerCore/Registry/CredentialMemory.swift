import Credentials

/// The credentials of all centers in memory, in some fifty bytes each: an auditor may have to keep millions.
///
/// A number follows from center, year and serial; signers and sessions are few, and kept once.
struct CredentialMemory: Sendable {
    private var centers: [ByteKey: Shelf] = [:]
    private var texts: [String] = []
    private var places: [ByteKey: UInt32] = [:]

    /// What one center issued.
    fileprivate struct Shelf: Sendable {
        var slips: [Int: Slip] = [:]
        var highestSerial = 0
        /// Of the few to which something happened.
        var events: [Int: [StatusEvent]] = [:]
    }

    /// What is particular to one credential.
    fileprivate struct Slip: Sendable {
        let index: Int
        let time: LedgerTime
        let signer: UInt32
        let session: UInt32?
        let year: UInt8
    }

    func find(center: String, serial: Int) -> CredentialRecord? {
        guard let shelf = centers[ByteKey(center)], let slip = shelf.slips[serial] else { return nil }
        return record(center, serial, slip, shelf)
    }

    func contains(center: String, serial: Int) -> Bool { centers[ByteKey(center)]?.slips[serial] != nil }

    func find(center: String, serials: Range<Int>) -> [CredentialRecord] {
        guard let shelf = centers[ByteKey(center)] else { return [] }
        return shelf.slips.keys.filter(serials.contains).sorted().compactMap { serial in
            shelf.slips[serial].flatMap { record(center, serial, $0, shelf) }
        }
    }

    /// Those that have events, or whose signer or session is in doubt; nil where there are no credentials at all below
    /// a size. Each signer and each session is asked about once: they are few.
    func inDoubt(
        center: String,
        serials: Range<Int>,
        below size: Int,
        _ isSignerInDoubt: (String) -> Bool,
        _ isSessionInDoubt: (String) -> Bool
    ) -> [CredentialRecord]? {
        guard let shelf = centers[ByteKey(center)] else { return nil }
        var signers: [UInt32: Bool] = [:]
        var sessions: [UInt32: Bool] = [:]
        var found: [Int] = []
        var isEmpty = true
        for (serial, slip) in shelf.slips where slip.index < size && serials.contains(serial) {
            isEmpty = false
            let isInDoubt =
                signers.known(slip.signer) { isSignerInDoubt(texts[Int($0)]) }
                || slip.session.map { sessions.known($0) { isSessionInDoubt(texts[Int($0)]) } } ?? false
                || shelf.events[serial] != nil
            if isInDoubt { found.append(serial) }
        }
        return isEmpty
            ? nil
            : found.sorted().compactMap { serial in
                shelf.slips[serial].flatMap { record(center, serial, $0, shelf) }
            }
    }

    func highestSerial(center: String) -> Int? { centers[ByteKey(center)]?.highestSerial }

    var highestSerials: [(center: String, highestSerial: Int)] {
        centers.map { (center: $0.key.text, highestSerial: $0.value.highestSerial) }
    }

    mutating func put(_ record: CredentialRecord) {
        let slip = Slip(
            index: record.index,
            time: record.time,
            signer: place(of: record.signer),
            session: record.session.map { place(of: $0) },
            year: Self.year(record)
        )
        centers[ByteKey(record.center), default: Shelf()].put(slip, serial: record.serial, events: record.events)
    }

    /// The two digits behind the center in the number, which the rules have found good.
    private static func year(_ record: CredentialRecord) -> UInt8 {
        let digits = record.number.utf8.dropFirst(record.center.utf8.count + 1).prefix(2)
        return digits.reduce(0) { $0 * 10 + ($1 &- UInt8(ascii: "0")) % 10 }
    }

    private mutating func place(of text: String) -> UInt32 {
        if let place = places[ByteKey(text)] { return place }
        let place = UInt32(texts.count)
        texts.append(text)
        places[ByteKey(text)] = place
        return place
    }

    private func record(_ center: String, _ serial: Int, _ slip: Slip, _ shelf: Shelf) -> CredentialRecord? {
        guard let number = try? CertificateNumber(centerID: center, year: Int(slip.year), serial: serial) else {
            return nil
        }
        return CredentialRecord(
            center: center,
            serial: serial,
            number: number.description,
            index: slip.index,
            time: slip.time,
            signer: texts[Int(slip.signer)],
            session: slip.session.map { texts[Int($0)] },
            events: shelf.events[serial] ?? []
        )
    }
}

extension CredentialMemory.Shelf {
    fileprivate mutating func put(_ slip: CredentialMemory.Slip, serial: Int, events happened: [StatusEvent]) {
        slips[serial] = slip
        highestSerial = max(serial, highestSerial)
        if !happened.isEmpty || events[serial] != nil { events[serial] = happened }
    }
}

extension [UInt32: Bool] {
    /// What is known of a place, or else what `ask` says, which is then known.
    fileprivate mutating func known(_ place: UInt32, _ ask: (UInt32) -> Bool) -> Bool {
        if let answer = self[place] { return answer }
        let answer = ask(place)
        self[place] = answer
        return answer
    }
}
