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
        // A PDF with several certificates has the outcomes of all.
        if print.numbers.count == 1 { compareOutcome(words, certificate, signed) }
        let names: Set<String> = [ClaimName.familyName.rawValue, ClaimName.givenName.rawValue]
        let printed = names.union(print.payload?.claims.map(\.name) ?? [])
        let missing = signed.filter { claim in
            printed.contains(claim.name) && claim.texts.contains { $0.isPlain && !words.show($0) }
        }.map(\.name)
        let absent = (words.show(certificate.number) ? [] : ["number"]) + missing
        if !absent.isEmpty { add(.notInPrint(absent)) }
    }

    private mutating func compareOutcome(
        _ words: PrintedWords,
        _ certificate: CertifiedFacts,
        _ signed: [PaperClaim]
    ) {
        let found = words.outcomes(beside: signed.flatMap(\.texts))
        let others = found.filter { $0.rawValue != certificate.outcome }.map(\.rawValue).sorted()
        for other in others { add(.printDiffers("outcome", printed: other, coded: certificate.outcome)) }
        if found.isEmpty { add(.notInPrint(["outcome"])) }
    }
}

extension PaperClaim {
    /// The texts that a paper shows for it.
    fileprivate var texts: [String] {
        guard let name = ClaimName(rawValue: name), let printed = PrintedClaim(name: name, value: value) else {
            return []
        }
        return printed.parts.map(\.text)
    }
}

extension String {
    /// Whether it is of letters that every program takes out of a PDF as they were put in.
    fileprivate var isPlain: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension PaperPayload {
    /// Whether it is of the credential in a file.
    fileprivate func isOf(_ file: CertificateFile) -> Bool {
        guard let credential = try? SDJWT(parsing: file.credential) else { return false }
        return isOf(signingInput: credential.issuerJWT.signingInput)
    }
}
