package import LedgerCore
import LedgerCrypto

/// How far a center has come with its authority, by what was seen of the ledger.
package enum CenterStanding: String, Sendable, Equatable {
    /// Nothing was seen of the ledger.
    case unseen
    /// The authority has said nothing of the center that counts.
    case unknown
    /// It has, and a second officer has to confirm it.
    case unconfirmed
    case accredited
}

extension KnownLedger {
    /// How far the center has come at a time, in seconds since 1970.
    package func standing(at time: Int64) -> CenterStanding {
        if !accreditations(at: time).isEmpty { return .accredited }
        let confirmed = confirmations
        let isWaiting = statements.contains { known in
            guard case .accreditation(let accreditation) = known.statement.content else { return false }
            return accreditation.center.id.hasSameBytes(as: centerID) && genesis.needsConfirmations
                && time < accreditation.expires && !confirmed.contains(known.statement.identity)
        }
        return isWaiting ? .unconfirmed : .unknown
    }

    /// The certificate that lasts longest of those by which the center may use a key in a role at a time; nil without.
    /// What the ledger refused may stand in it too: only what an issuing CA of the authority made counts.
    func certificate(of key: PublicKey, as role: KeyRole, at time: Int64) -> Certificate? {
        accreditations(at: time).flatMap(\.keys)
            .filter { $0.role == role && $0.certificate.publicKey == key }
            .map(\.certificate)
            .filter { staffCode(in: $0, of: centerID) != nil }
            .max { $0.notAfter < $1.notAfter }
    }
}

extension OfficeDirectory {
    /// Puts the certificates of the two people beside their keys as soon as the ledger has them in an accreditation that
    /// counts; what is there already stays.
    ///
    /// - Parameters:
    ///   - known: What was seen of the ledger.
    ///   - time: Now, in seconds since 1970.
    /// - Returns: Whose certificate was taken.
    /// - Throws: `FileError`, `CryptoError`.
    @discardableResult
    package func takeCertificates(from known: KnownLedger, at time: Int64) throws -> [KeyRole] {
        try requests().compactMap { part in
            guard !NewFile.exists(certificate(part.role)),
                let found = known.certificate(of: part.request.publicKey, as: part.role, at: time)
            else { return nil }
            try NewFile.write(found.pem, to: certificate(part.role), access: .everyone)
            return part.role
        }
    }
}
