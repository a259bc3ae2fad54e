import Credentials

/// The credentials of all centers in memory, in little more than 24 bytes each: an auditor may have to keep millions.
///
/// A number follows from center, year and serial; signers and sessions are few, and kept once.
struct CredentialMemory: Sendable {
    private var centers: [ByteKey: Shelf] = [:]
    private var texts: [String] = []
    private var places: [ByteKey: UInt32] = [:]

    /// What one center issued.
    fileprivate struct Shelf: Sendable {
        var slips = Slips()
        var highestSerial = 0
        /// Of the few to which something happened.
        var events: [Int: [StatusEvent]] = [:]
    }

    /// What is particular to one credential. No optionals: one would make it 32 bytes instead of 24.
    fileprivate struct Slip: Sendable {
        private static let nothing = UInt32.max
        static let empty = Slip(index: 0, time: LedgerTime(milliseconds: 0), year: 0, signer: nothing, session: nil)

        let index: Int

        /// The time in milliseconds; the lowest eight bits are the number's year.
        private let timeAndYear: Int64
        let signer: UInt32
        private let sessionOrNothing: UInt32

        init(index: Int, time: LedgerTime, year: UInt8, signer: UInt32, session: UInt32?) {
            self.index = index
            self.signer = signer
            timeAndYear = time.milliseconds << 8 | Int64(year)
            sessionOrNothing = session ?? Self.nothing
        }

        var time: LedgerTime { LedgerTime(milliseconds: timeAndYear >> 8) }
        var year: UInt8 { UInt8(truncatingIfNeeded: timeAndYear) }
        var session: UInt32? { sessionOrNothing == Self.nothing ? nil : sessionOrNothing }
        var isEmpty: Bool { signer == Self.nothing }
    }

    /// The slips of a center by serial, in blocks: serials follow each other, and a table by number would take three
    /// times the room, and as much again whenever it grows.
    fileprivate struct Slips: Sendable {
        private static let blockSize = 64

        private var blocks: [Int: [Slip]] = [:]

        subscript(serial: Int) -> Slip? {
            get {
                guard serial >= 0 else { return nil }
                let (block, place) = serial.quotientAndRemainder(dividingBy: Self.blockSize)
                guard let slip = blocks[block]?[place], !slip.isEmpty else { return nil }
                return slip
            }
            set {
                let (block, place) = serial.quotientAndRemainder(dividingBy: Self.blockSize)
                blocks[block, default: [Slip](repeating: .empty, count: Self.blockSize)][place] = newValue ?? .empty
            }
        }

        /// Looks at every slip, in no order.
        func each(_ body: (_ serial: Int, _ slip: Slip) throws -> Void) rethrows {
            for (block, slips) in blocks {
                for (place, slip) in slips.enumerated() where !slip.isEmpty {
                    try body(block * Self.blockSize + place, slip)
                }
            }
        }
    }

    func find(center: String, serial: Int) -> CredentialRecord? {
        guard let shelf = centers[ByteKey(center)], let slip = shelf.slips[serial] else { return nil }
        return record(center, serial, slip, shelf)
    }

    func contains(center: String, serial: Int) -> Bool { centers[ByteKey(center)]?.slips[serial] != nil }

    func find(center: String, serials: Range<Int>) -> [CredentialRecord] {
        guard let shelf = centers[ByteKey(center)] else { return [] }
        var found: [Int] = []
        shelf.slips.each { serial, _ in if serials.contains(serial) { found.append(serial) } }
        return records(found, center, shelf)
    }

    /// Those that have events, or whose signer or session is in doubt; nil where there are no credentials at all below
    /// a size. Each signer and each session is asked about once: they are few.
    func inDoubt(
        center: String,
        serials: Range<Int>,
        below size: Int,
        _ isSignerInDoubt: (String) throws -> Bool,
        _ isSessionInDoubt: (String) throws -> Bool
    ) rethrows -> [CredentialRecord]? {
        guard let shelf = centers[ByteKey(center)] else { return nil }
        var signers: [UInt32: Bool] = [:]
        var sessions: [UInt32: Bool] = [:]
        var found: [Int] = []
        var isEmpty = true
        try shelf.slips.each { serial, slip in
            guard slip.index < size, serials.contains(serial) else { return }
            isEmpty = false
            let isInDoubt =
                try signers.known(slip.signer) { try isSignerInDoubt(texts[Int($0)]) }
                || slip.session.map { try sessions.known($0) { try isSessionInDoubt(texts[Int($0)]) } } ?? false
                || shelf.events[serial] != nil
            if isInDoubt { found.append(serial) }
        }
        return isEmpty ? nil : records(found, center, shelf)
    }

    func serials(inSessions sessions: Set<String>, of center: String) -> [Int] {
        guard let shelf = centers[ByteKey(center)] else { return [] }
        let wanted = Set(sessions.compactMap { places[ByteKey($0)] })
        var serials: [Int] = []
        shelf.slips.each { serial, slip in
            if let session = slip.session, wanted.contains(session) { serials.append(serial) }
        }
        return serials
    }

    func highestSerial(center: String) -> Int? { centers[ByteKey(center)]?.highestSerial }

    var highestSerials: [(center: String, highestSerial: Int)] {
        centers.map { (center: $0.key.text, highestSerial: $0.value.highestSerial) }
    }

    mutating func put(_ record: CredentialRecord) {
        let slip = Slip(
            index: record.index,
            time: record.time,
            year: Self.year(record),
            signer: place(of: record.signer),
            session: record.session.map { place(of: $0) }
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

    private func records(_ serials: [Int], _ center: String, _ shelf: Shelf) -> [CredentialRecord] {
        serials.sorted().compactMap { serial in shelf.slips[serial].flatMap { record(center, serial, $0, shelf) } }
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
