import Credentials
import LedgerCrypto

// A certificate's number, and its place in the status list.
extension Judge {
    /// The number that was read from a credential's id, if it is all that follows this ledger's tag.
    func number(in credential: CredentialStatement) -> CredentialStatement.Number? {
        let tag = ledger.credentialTag
        guard let number = credential.number, number.start == tag.utf8.count, credential.id.begins(with: tag) else {
            return nil
        }
        return number
    }

    /// Reads a number with words for what is wrong with it.
    private func explainedNumber(_ credential: CredentialStatement) throws -> CertificateNumber {
        let prefix = ledger.credentialTag
        guard credential.id.begins(with: prefix) else {
            throw Refusal(.badNumber, "id must start with \(prefix)")
        }
        do {
            return try CertificateNumber(parsing: Array(credential.id.utf8.dropFirst(prefix.utf8.count)))
        } catch {
            throw Refusal(.badNumber, "\(error)")
        }
    }

    func number(
        _ credential: CredentialStatement,
        center: String
    ) throws -> (value: CertificateNumber, text: String) {
        let known = number(in: credential)
        let number = try known?.value ?? explainedNumber(credential)
        guard number.centerID == center, number.year == credential.validFrom.year % 100 else {
            throw Refusal(.badNumber, "the number's center and year must be \(center) and validFrom's")
        }
        guard try facts.credential(center: center, serial: number.serial) == nil else {
            throw Refusal(.badNumber, "the serial \(number.serial) is used")
        }
        guard try !isComplete || number.serial <= (facts.highestSerial(center: center) ?? 0) + 10_000 else {
            throw Refusal(.badNumber, "the serial \(number.serial) is more than 10,000 above the highest")
        }
        let text = known?.text ?? number.description
        guard credential.licenseNumber.hasString(text) else {
            throw Refusal(.badNumber, "licenseNumber is not the certificate's number")
        }
        return (number, text)
    }

    func checkStatusIndex(_ credential: CredentialStatement, _ number: CertificateNumber) throws {
        let position = number.statusPosition
        let uri = position.uri(origin: ledger.origin, centerID: number.centerID)
        let member = credential.credentialStatus
        let index = String(position.index)
        guard member.type.hasString("BitstringStatusListEntry"), member.purpose.hasString("message"),
            member.size == 2, credential.statusIndex == position.index, credential.statusURI.hasString(uri),
            member.index.hasString(index), member.id.hasString(uri, then: "#\(index)"),
            member.listCredential.hasString(uri, then: "/bitstring")
        else { throw Refusal(.badStatusIndex, "status must be \(position.index) in \(uri), the serial's place") }
    }
}
