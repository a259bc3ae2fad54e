import Credentials
import LedgerCore
import LedgerCrypto

/// Looks at entries for what concerns a center or an authority.
///
/// It asks whose name a statement bears, not whether the rules admit it: what was slipped in concerns the one in whose
/// name it was done all the more.
struct Watcher {
    private(set) var memory: WatchMemory

    /// What the office signed; nil without an office file.
    let office: OfficeRecord?

    private var subject: WatchSubject { memory.subject }

    init(_ memory: WatchMemory, office: OfficeRecord?) {
        self.memory = memory
        self.office = office
        self.memory.keys.formUnion(office?.keys ?? [])
    }

    /// What the next entry is to the subject; nil when it does not concern it, or is no statement at all.
    ///
    /// `lookUp` gives an earlier entry.
    mutating func look(at bytes: [UInt8], lookUp: (Int) async throws -> [UInt8]?) async throws -> Sighting? {
        // What cannot be read, no verifier accepts either: an audit names it.
        guard let entry = try? Entry(parsing: bytes), let statement = try? Statement(parsing: entry.statement) else {
            return nil
        }
        let event: WatchedEvent?
        if case .void(let void) = statement.content {
            event = try await isOwn(void.index, lookUp) ? .void(index: void.index) : nil
        } else {
            event = self.event(statement)
        }
        guard let event else { return nil }
        return Sighting(index: entry.index, time: entry.time, event: event, standing: try standing(of: statement))
    }

    private func isOwn(_ index: Int, _ lookUp: (Int) async throws -> [UInt8]?) async throws -> Bool {
        if case .authority = subject { return true }
        guard let bytes = try await lookUp(index), let entry = try? Entry(parsing: bytes),
            let statement = try? Statement(parsing: entry.statement)
        else { return false }
        return bearsName(statement)
    }

    /// Whether a statement is in the subject's own name.
    private func bearsName(_ statement: Statement) -> Bool {
        guard case .credential(let credential) = statement.content else {
            return statement.issuer.hasSameBytes(as: subject.id)
        }
        let issuer = statement.issuer.split(separator: "/").last.map(String.init) ?? ""
        return issuer.hasSameBytes(as: subject.id)
            || number(of: credential)?.centerID.hasSameBytes(as: subject.id) == true
    }

    private func number(of credential: CredentialStatement) -> CertificateNumber? {
        try? CertificateNumber(parsing: credential.licenseNumber.utf8 ?? [])
    }
}

// What was done.
extension Watcher {
    private mutating func event(_ statement: Statement) -> WatchedEvent? {
        let bearsName = bearsName(statement)
        switch statement.content {
        case .credential(let credential):
            return bearsName ? .certificate(number: credential.licenseNumber.string ?? "") : nil
        case .session(let session):
            guard bearsName || session.center.hasSameBytes(as: subject.id) else { return nil }
            memory.sessions.insert(statement.identity)
            return .session(
                identity: statement.identity,
                center: session.center,
                achievement: session.achievement,
                seats: session.authorized
            )
        case .status(let status):
            guard bearsName || concerns(status) else { return nil }
            return .status(
                action: status.action.rawValue,
                reason: status.reason.rawValue,
                targets: status.targetText
            )
        case .accreditation(let accreditation): return event(accreditation, statement.identity)
        case .confirmation(let confirmation):
            guard bearsName || memory.accreditations.contains(confirmation.confirms) else { return nil }
            return .confirmation(of: confirmation.confirms)
        case .achievement(let achievement): return bearsName ? .achievement(achievement.key) : nil
        case .recognition(let recognition):
            guard bearsName else { return nil }
            let (from, to) = (recognition.from.title, recognition.to.title)
            return .recognition(identity: recognition.recognition, from: from, to: to)
        case .transition(let transition): return .transition(parts: transition.parts)
        case .void(let void): return .void(index: void.index)
        case .genesis, .snapshot: return nil
        }
    }

    private mutating func event(_ accreditation: Accreditation, _ identity: String) -> WatchedEvent? {
        let center = accreditation.center.id
        let isNew = memory.centers.insert(center).inserted
        let succeeds = accreditation.succeeds
        let isOwn = center.hasSameBytes(as: subject.id) || succeeds?.hasSameBytes(as: subject.id) == true
        if case .center = subject, !isOwn { return nil }
        memory.accreditations.insert(identity)
        let keys = accreditation.keys.map { key in
            WatchedEvent.Key(role: key.role.rawValue, thumbprint: key.certificate.publicKey.thumbprint)
        }
        if center.hasSameBytes(as: subject.id) { memory.keys.formUnion(keys.map(\.thumbprint)) }
        return .accreditation(
            center: center,
            isNew: isNew,
            keys: keys,
            scope: accreditation.scope,
            succeeds: succeeds
        )
    }

    /// Whether a status is about the subject, its sessions, keys or certificates.
    private func concerns(_ status: StatusStatement) -> Bool {
        switch status.target {
        case .credentials(let targets): targets.contains { $0.center.hasSameBytes(as: subject.id) }
        case .others(let kind, let targets):
            switch kind {
            case .session: targets.contains(where: memory.sessions.contains)
            case .center: targets.contains { $0.hasSameBytes(as: subject.id) }
            case .key: targets.contains(where: memory.keys.contains)
            case .accreditation: targets.contains(where: memory.accreditations.contains)
            case .credential, .recognition: false
            }
        }
    }
}

// Who did it.
extension Watcher {
    private func standing(of statement: Statement) throws -> Sighting.Standing {
        guard bearsName(statement) else { return .notice }
        guard let office else { return .uncompared }
        guard try !office.hasSigned(statement) else { return .own }
        let key = statement.jws.header.kid
        if !office.keys.contains(key) { return .unknown(.otherKey(key)) }
        return .unknown(try office.hasSignedUnderTheSame(statement) ? .differs : .notInOffice)
    }
}

extension StatusStatement {
    /// The targets in a few words, which name no person.
    fileprivate var targetText: String {
        switch target {
        case .credentials(let targets):
            targets.map { "\($0.center): \($0.serials.count == 1 ? "" : "\($0.serials.count) × ")\(text($0.serials))" }
                .joined(separator: "; ")
        case .others(let kind, let targets): "\(kind.rawValue) \(targets.joined(separator: ", "))"
        }
    }

    /// The first and the last serial, or the only one.
    private func text(_ serials: [Int]) -> String {
        guard let first = serials.first, let last = serials.last else { return "" }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }
}

extension Transition {
    /// What it replaces, by the names of its members.
    fileprivate var parts: [String] {
        let all = [
            ("authority", root != nil), ("issuingCA", issuingCA != nil), ("log", log != nil),
            ("witness", witness != nil), ("statusKey", statusKey != nil), ("peers", peers != nil),
            ("rules", rules != nil),
        ]
        return all.filter(\.1).map(\.0)
    }
}
