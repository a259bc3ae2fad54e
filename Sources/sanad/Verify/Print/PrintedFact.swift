import Credentials
import LedgerCore

/// Something that was signed and has to stand on its paper, in these letters.
struct PrintedFact {
    /// What is no claim.
    enum Kind: String {
        case number, outcome, achievement, place, center, issuedOn, validUntil, awardedOn, code
    }

    /// A claim's name, or a kind.
    let name: String
    let texts: [String]

    private init(_ name: String, _ texts: [String]) {
        self.name = name
        self.texts = texts
    }

    private init(_ kind: Kind, _ texts: [String?]) { self.init(kind.rawValue, texts.compactMap(\.self)) }

    /// The words in which a paper says the outcome, of which it has those of its language.
    static func outcome(_ certificate: CertifiedFacts) -> PrintedFact {
        let words = OutcomeWords(certificate.outcome)
        let texts = [words?.title, words?.deed, words?.outcome].flatMap { [$0?.en, $0?.bn, $0?.ja] }
        return PrintedFact(.outcome, texts)
    }

    /// What a paper shows of a certificate; a label has room for the number and the claims alone.
    ///
    /// - Parameters:
    ///   - certificate: The certificate.
    ///   - signed: The claims that its file shows.
    ///   - print: What its QR code says, which is what is printed; and what stands under a label.
    /// - Returns: Each of them, with its texts.
    static func all(of certificate: CertifiedFacts, _ signed: [PaperClaim], on print: ShownPrint) -> [PrintedFact] {
        let names: Set<String> = [ClaimName.familyName.rawValue, ClaimName.givenName.rawValue]
        let printed = names.union(print.payload?.claims.map(\.name) ?? []).union(print.labeledClaims)
        let claims = signed.filter { printed.contains($0.name) }.map { PrintedFact($0.name, $0.texts) }
        let number = PrintedFact(.number, [certificate.number])
        guard !print.isLabel else { return [number] + claims }
        let achievement = certificate.achievementNames
        return [
            number,
            PrintedFact(.achievement, [achievement?.en, achievement?.bn, achievement?.ja]),
            PrintedFact(.place, certificate.alignments.map { PrintedPlace($0).value }),
            PrintedFact(.center, [certificate.centerName]),
            PrintedFact(.issuedOn, [certificate.issuedOn.description]),
            PrintedFact(.validUntil, [certificate.validUntil?.description]),
            PrintedFact(.awardedOn, [certificate.awardedOn?.description]),
        ] + claims
    }
}

extension PrintedPlace {
    fileprivate init(_ alignment: CertifiedFacts.Alignment) {
        self.init(framework: alignment.framework, code: alignment.code, name: alignment.name)
    }
}

extension PaperClaim {
    /// The texts that a paper shows for it.
    var texts: [String] {
        guard let name = ClaimName(rawValue: name), let printed = PrintedClaim(name: name, value: value) else {
            return []
        }
        return printed.parts.map(\.text)
    }
}
