import Credentials
import LedgerCore

// What stands on a paper is held against the file inside it.
extension Verification {
    /// Compares a certificate's file with the QR code and the text of the PDF that it came in.
    mutating func compare(_ print: ShownPrint, with file: ShownFile) {
        guard let certificate, case .certificate(let inside) = file else { return }
        let signed = (claims?.disclosures ?? []).map { PaperClaim(name: $0.name, value: JSONTree($0.value)) }
        let own = signed + [.number(certificate.number)]
        if let payload = print.payload {
            let coded = payload.claims.map { PaperClaim(name: $0.name, value: $0.value) }
            compare(print: coded + [.number(payload.number.description)], coded: own)
            if payload.number.description == certificate.number, !payload.isOf(inside) {
                add(.notWhatWasSigned("the QR code is of another certificate than the file in the PDF"))
            }
        } else if let number = print.number {
            compare(print: [.number(number.description)], coded: own)
        }
        if let words = print.words { compare(words, print, certificate, signed) }
    }

    private mutating func compare(
        _ words: PrintedWords,
        _ print: ShownPrint,
        _ certificate: CertifiedFacts,
        _ signed: [PaperClaim]
    ) {
        let known = print.numbers.map(\.description) + signed.flatMap(\.texts) + [certificate.replaces?.number]
        for number in Set(words.numbers.map(\.description)).sorted() where !known.contains(number) {
            add(.printDiffers("number", printed: number, coded: certificate.number))
        }
        for name in print.labeledClaims where !signed.contains(where: { $0.name == name }) { add(.valueNotShown(name)) }
        let facts = PrintedFact.all(of: certificate, signed, on: print)
        let absent = facts.filter { fact in !fact.texts.allSatisfy(words.show) }.map(\.name)
        let hidden = (facts + [.outcome(certificate)]).filter { fact in fact.texts.contains(where: words.hide) }
            .map(\.name)
        let isWithoutCode = print.hasReadCodes && print.payload == nil && print.number == nil
        // A PDF with several certificates has the outcomes of all.
        let isWithoutOutcome = print.numbers.count == 1 && !findsOutcome(words, certificate, signed)
        let missing = absent + (isWithoutOutcome ? ["outcome"] : []) + (isWithoutCode ? ["code"] : [])
        if !missing.isEmpty { add(.notInPrint(missing)) }
        if !hidden.isEmpty { add(.coveredInPrint(hidden)) }
    }

    /// Compares the outcome; false where the print has none.
    private mutating func findsOutcome(
        _ words: PrintedWords,
        _ certificate: CertifiedFacts,
        _ signed: [PaperClaim]
    ) -> Bool {
        let found = words.outcomes(beside: signed.flatMap(\.texts))
        let others = found.filter { $0.rawValue != certificate.outcome }.map(\.rawValue).sorted()
        for other in others { add(.printDiffers("outcome", printed: other, coded: certificate.outcome)) }
        return !found.isEmpty
    }
}

extension PaperPayload {
    /// Whether it is of the credential in a file.
    fileprivate func isOf(_ file: CertificateFile) -> Bool {
        guard let credential = try? SDJWT(parsing: file.credential) else { return false }
        return isOf(signingInput: credential.issuerJWT.signingInput)
    }
}
