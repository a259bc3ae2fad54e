package import Credentials
package import LedgerCore
package import LedgerCrypto

/// Something that the center's right to sign rests on, and that ends.
package struct Ending: Sendable, Equatable {
    package enum Subject: Sendable, Equatable {
        /// The X.509 certificate of a key.
        case certificate
        /// The accreditations that list the key.
        case accreditation
    }

    package let subject: Subject
    package let role: KeyRole
    /// The first second that is not in it, since 1970.
    package let time: Int64

    package init(subject: Subject, role: KeyRole, time: Int64) {
        self.subject = subject
        self.role = role
        self.time = time
    }

    package var day: CivilDate { CivilDate(containing: time) }
}

// What a center signs may wait for the line: so it signs nothing with a key whose right is about to end.
extension KnownLedger {
    /// Nothing is signed within so many seconds of an end.
    private static let margin: Int64 = 30 * 86_400

    /// The ends that a key's signatures come to, as far as the ledger that was seen tells; an accreditation that was
    /// prolonged ends with its longest.
    package func endings(
        of certificate: Certificate,
        role: KeyRole,
        achievement: String? = nil,
        at time: Int64
    ) -> [Ending] {
        let own = accreditations(at: time)
        let listing = own.filter { $0.keys.contains { $0.certificate.publicKey == certificate.publicKey } }
        var ends = [listing.map(\.expires).max()]
        if let code = achievement?.split(separator: "/").first {
            ends.append(own.filter { $0.scope.contains { matches(code, $0) } }.map(\.expires).max())
        }
        let accreditation = ends.compactMap(\.self).min().map { Ending(subject: .accreditation, role: role, time: $0) }
        let key = Ending(subject: .certificate, role: role, time: certificate.notAfter + 1)
        return [key, accreditation].compactMap(\.self)
    }

    /// - Throws: `OfficeError.impossible`, with the day, where a key must not sign any more.
    package func checkEnd(
        of certificate: Certificate,
        role: KeyRole,
        achievement: String? = nil,
        at time: Int64
    ) throws(OfficeError) {
        let endings = endings(of: certificate, role: role, achievement: achievement, at: time)
        guard let first = endings.min(by: { $0.time < $1.time }), first.time - time <= Self.margin else { return }
        throw .impossible(OfficeWords.ends(first.subject, role.rawValue, "\(first.day)"))
    }

    /// Those of this center that are in force at a time and count.
    func accreditations(at time: Int64) -> [Accreditation] {
        let confirmed = confirmations
        return statements.compactMap { known in
            guard case .accreditation(let accreditation) = known.statement.content,
                accreditation.center.id == centerID, accreditation.notBefore <= time, time < accreditation.expires,
                !genesis.needsConfirmations || confirmed.contains(known.statement.identity)
            else { return nil }
            return accreditation
        }
    }

    func matches(_ code: Substring, _ pattern: String) -> Bool {
        pattern.hasSuffix("*") ? code.utf8.starts(with: pattern.utf8.dropLast()) : code.utf8.elementsEqual(pattern.utf8)
    }
}
