import Credentials

/// A change of what something issued or granted is worth.
package struct StatusStatement: Sendable {
    package let target: Target
    package let action: StatusAction
    package let reason: StatusReason
    /// A revoked key's signatures are void from this ledger time on.
    package let effective: LedgerTime?
    /// A revoked key's signatures are void from this index on.
    package let fromIndex: Int?

    package enum Target: Sendable {
        /// Centers with the serials of each.
        case credentials([(center: String, serials: [Int])])
        case others(TargetKind, [String])
    }

    package enum TargetKind: String, Sendable, Codable, CaseIterable {
        case credential, session, center, key, recognition, accreditation
    }

    /// The most targets that one statement may have.
    package static let maximumTargets = 1000

    init(_ reader: inout MemberReader) throws(Refusal) {
        let kind: TargetKind = try reader.choice("targetKind")
        target = kind == .credential ? try Self.credentials(&reader) : try Self.others(kind, &reader)
        action = try reader.choice("action")
        reason = try reader.choice("reason")
        effective = try Self.effective(&reader)
        fromIndex = try reader.optionalInteger("fromIndex", in: 0...maximumInteger)
        try Self.checkCounts(&reader)
        if reader.object["act"] != nil { _ = try reader.uuid("act") }
        guard action != .close || kind == .session else { throw malformed("only a session can be closed") }
        guard action == .close || reader.object["counts"] == nil else { throw malformed("counts come with close only") }
        guard !voids || (kind == .key && action == .revoke) else {
            throw malformed("effective and fromIndex come with a revoked key only")
        }
    }

    /// Whether it makes void what a key signed.
    package var voids: Bool { effective != nil || fromIndex != nil }

    package var kind: TargetKind {
        switch target {
        case .credentials: .credential
        case .others(let kind, _): kind
        }
    }

    private static func credentials(_ reader: inout MemberReader) throws(Refusal) -> Target {
        var targets: [(center: String, serials: [Int])] = []
        var count = 0
        let values = try reader.array("targets", least: 1)
        guard values.count <= maximumTargets else { throw tooMany() }
        for value in values {
            let label = "targets[\(targets.count)]"
            let target = try MemberReader.nested(value, label) { (reader) throws(Refusal) in
                let center = try reader.string("center", "a center's id", Form.isCenterID)
                return (center, try serials(&reader, room: maximumTargets - count))
            }
            count += target.1.count
            targets.append((center: target.0, serials: target.1))
        }
        return .credentials(targets)
    }

    /// Serials, each a number or a pair [from, to]; a pair the wrong way round names none.
    private static func serials(_ reader: inout MemberReader, room: Int) throws(Refusal) -> [Int] {
        let label = reader.label("serials")
        var serials: [Int] = []
        for value in try reader.array("serials", least: 1) {
            let bounds = value.kind == .array ? value.elements.map(\.integer) : [value.integer, value.integer]
            guard bounds.count == 2, let first = bounds[0], let last = bounds[1],
                (1...Int64(Int32.max)).contains(first), (1...Int64(Int32.max)).contains(last)
            else { throw malformed("\(label) must hold serials, or pairs [from, to] of serials") }
            guard last - first < Int64(room - serials.count) else { throw tooMany() }
            if first <= last { serials += Int(first)...Int(last) }
        }
        return serials
    }

    private static func tooMany() -> Refusal {
        malformed("a status statement has at most \(maximumTargets) targets")
    }

    private static func others(_ kind: TargetKind, _ reader: inout MemberReader) throws(Refusal) -> Target {
        let values = try reader.array("targets", least: 1)
        guard values.count <= maximumTargets else { throw tooMany() }
        var seen: Set<[UInt8]> = []
        var targets: [String] = []
        for (index, value) in values.enumerated() {
            targets.append(try MemberReader.text(value, "targets[\(index)]", most: 2000))
            guard seen.insert(value.utf8 ?? []).inserted else { throw malformed("targets names one twice") }
        }
        return .others(kind, targets)
    }

    private static func effective(_ reader: inout MemberReader) throws(Refusal) -> LedgerTime? {
        guard let value = reader.optional("effective") else { return nil }
        guard let bytes = value.utf8, let time = LedgerTime(utf8: bytes) else {
            throw malformed("effective must be a time, as in 2026-11-21T09:00:00.123Z")
        }
        return time
    }

    private static func checkCounts(_ reader: inout MemberReader) throws(Refusal) {
        _ = try reader.optionalNested("counts") { (reader) throws(Refusal) in
            _ = try reader.integer("present", in: 0...maximumInteger)
            _ = try reader.integer("passed", in: 0...maximumInteger)
        }
    }
}

package enum StatusAction: String, Sendable, Codable, CaseIterable {
    case suspend, reinstate, revoke, close
}

/// The kind of act, never a person's conduct.
package enum StatusReason: String, Sendable, Codable, CaseIterable {
    case error, correction, irregular, complete
    case keyLost = "key-lost"
    case keyStolen = "key-stolen"
    case ceased
    case revokedInError = "revoked-in-error"
    case other
}
