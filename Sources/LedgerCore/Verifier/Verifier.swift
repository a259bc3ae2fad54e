package import Credentials
import LedgerCrypto
import TransparencyLog

/// Answers what a certificate's file is worth.
package struct Verifier: Sendable {
    package let anchors: TrustAnchors
    package let now: LedgerTime

    /// How old the status may be, in days.
    package var maximumStatusAge = 90

    /// Status lists that are at hand beside the certificate's file, of any certificates.
    package var statuses: [ShownStatus] = []

    /// What the certificate is to be used for; nil asks nothing.
    package var purpose: String?

    /// Why ledgers that were looked for could not be read, by origin.
    package var unread: [String: String] = [:]

    /// Contradictions of any ledger that are kept as evidence, checked.
    package var kept: [CheckpointConflict] = []

    /// Shared by all copies of this verifier, on whichever core.
    let memory = VerifierMemory()

    package init(anchors: TrustAnchors, now: LedgerTime) {
        self.anchors = anchors
        self.now = now
    }

    /// Verifies a certificate's file, with the copy at hand of the ledger that it is in.
    ///
    /// Without a copy of that ledger the file's own proofs are checked, and its status
    /// is what the snapshots at hand show. Throws only what reading a copy throws; everything else is an
    /// answer.
    package func verify<Facts: RegistryFacts>(
        _ file: CertificateFile,
        ledgers: [LedgerCopy<Facts>]
    ) throws -> Verification {
        var verification = Verification()
        verification.isOneCountrysWord = anchors.isOneCountrysWord
        guard let shown = readCredential(file, &verification) else { return verification }
        verification.origin = shown.origin.origin
        var notes = JudgedNotes(policy: anchors.policy, origin: shown.origin.origin, memory: memory)
        let logged = checkProof(file, shown, &notes, &verification)
        if let ledger = try ledgers.first(where: { try $0.isOf(origin: shown.origin.origin) }) {
            try check(shown, logged, file, in: ledger, &notes, &verification)
            try checkNewerSnapshots(file, shown, logged, than: ledger.size, &notes, &verification)
            try findRecognitions(of: shown, in: ledger, beside: ledgers, &verification)
        } else {
            try checkExcerpt(file, shown, logged, &notes, &verification)
            if let logged { checkCountersignature(of: logged.entry, by: [logged.verdict], &verification) }
            if try !checkSnapshots(file, shown, logged, &notes, &verification) {
                verification.add(unread[shown.origin.origin].map(Reason.ledgerNotRead) ?? .statusUnknown)
            }
        }
        checkDates(shown, &verification)
        return verification
    }

    /// The credential and its number, when the file holds them.
    private func readCredential(_ file: CertificateFile, _ verification: inout Verification) -> Shown? {
        do {
            let sdJWT = try SDJWT(parsing: file.credential)
            let claims = try sdJWT.disclosedClaims()
            verification.claims = claims
            if let other = claims.disclosures.first(where: { ClaimName(rawValue: $0.name) == nil }) {
                verification.add(.notWhatWasSigned("certificates have no claim of the name \(other.name)"))
                return nil
            }
            let statement = try Statement(parsing: sdJWT.issuerJWT.bytes)
            guard case .credential(let credential) = statement.content,
                let origin = CredentialOrigin(credential.id)
            else {
                verification.add(.notACertificate("it holds no credential of a ledger"))
                return nil
            }
            verification.certificate = CertifiedFacts(
                credential,
                number: origin.number.description,
                center: origin.number.centerID
            )
            if !hasName(claims) { verification.add(.noName) }
            checkPhoto(file, claims, &verification)
            return Shown(statement: statement, credential: credential, origin: origin)
        } catch {
            verification.add(.notWhatWasSigned("\(error)"))
            return nil
        }
    }

    /// Whether a name is shown: a part of the passport's, or one in the holder's own script.
    private func hasName(_ claims: DisclosedClaims) -> Bool {
        claims[.familyName] != nil || claims[.givenName] != nil || claims[.nativeName]?.count ?? 0 > 0
    }

    private func checkPhoto(_ file: CertificateFile, _ claims: DisclosedClaims, _ verification: inout Verification) {
        guard let photo = file.photo else { return }
        guard claims[.photoDigest]?.hasString(Base64URL.encode(sha256(photo))) == true else {
            return verification.add(.notWhatWasSigned("the photo in the file is not the one that was signed"))
        }
    }

    private func checkDates(_ shown: Shown, _ verification: inout Verification) {
        if let end = shown.credential.validUntil, now.seconds > end.startOfDay {
            verification.add(.expired(end.description))
        }
    }
}

extension LedgerCopy {
    fileprivate func isOf(origin: String) throws -> Bool {
        try facts.ledger()?.origin.hasSameBytes(as: origin) ?? false
    }
}

/// A credential that is being verified.
struct Shown {
    let statement: Statement
    let credential: CredentialStatement
    let origin: CredentialOrigin
}

/// The parts of a credential's id, `tag:<origin>,<tagDate>:<number>`.
package struct CredentialOrigin: Sendable {
    package let origin: String
    package let number: CertificateNumber

    /// Nil for anything else.
    package init?(_ id: String) {
        let parts = id.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].elementsEqual("tag".utf8) else { return nil }
        let authority = parts[1].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard authority.count == 2,
            let number = try? CertificateNumber(parsing: String(decoding: parts[2], as: UTF8.self))
        else { return nil }
        origin = String(decoding: authority[0], as: UTF8.self)
        self.number = number
    }
}
