import Credentials
package import LedgerCore
import LedgerCrypto

extension OfficeFile {
    /// How many certificates are signed between two commits.
    private static let portion = 100

    /// Signs what of an act is not signed yet, and keeps each certificate before it can leave the house.
    ///
    /// - Parameters:
    ///   - act: The act.
    ///   - workers: The rows of its roster.
    ///   - ledger: What is known of the ledger.
    ///   - issuer: The center's issuer.
    ///   - time: Now, in seconds since 1970.
    ///   - generator: Returns as many random bytes as it is asked for.
    ///   - progress: Told how many are signed of how many.
    /// - Throws: `OfficeError.impossible` where the issuer's right ends too soon, and what signing and the office file
    ///   throw.
    package func sign(
        _ act: Act,
        for workers: [Worker],
        in ledger: KnownLedger,
        by issuer: SigningIdentity,
        at time: Int64,
        using generator: @Sendable (Int) -> [UInt8],
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws {
        try ledger.checkEnd(of: issuer.certificate, role: .issuer, achievement: act.achievement, at: time)
        let achievement = JSONTree(try ledger.achievement(act.achievement).achievement)
        let name = try ledger.centerName(at: time)
        let rows = Dictionary(workers.map { ($0.row, $0) }) { first, _ in first }
        let reservations = try unsigned(act)
        for start in stride(from: 0, to: reservations.count, by: Self.portion) {
            let end = min(start + Self.portion, reservations.count)
            var credentials: [Fresh] = []
            for reservation in reservations[start..<end] {
                guard let worker = rows[reservation.row] else { continue }
                let body = CredentialBody(
                    origin: ledger.genesis.origin,
                    tagDate: ledger.genesis.tagDate,
                    centerName: name,
                    number: reservation.number,
                    achievement: achievement,
                    outcome: worker.outcome,
                    validFrom: act.validFrom,
                    validUntil: act.validUntil,
                    session: act.session,
                    supersedes: worker.supersedes.map {
                        CredentialBody.id(origin: ledger.genesis.origin, tagDate: ledger.genesis.tagDate, number: $0)
                    },
                    awardedDate: worker.awardedDate,
                    issuedAt: time,
                    subjectID: uuidURN(random: generator(16))
                )
                let credential = try body.signed(
                    claims: worker.claims,
                    printed: Set(worker.claims.map(\.name).filter(\.isPrintedByDefault)),
                    seed: reservation.seed,
                    key: issuer.key,
                    certificate: issuer.certificate,
                    using: generator
                )
                credentials.append(Fresh(number: reservation.number, credential: credential, photo: worker.photo))
            }
            try keep(credentials, at: time)
            progress(end, reservations.count)
        }
    }
}
