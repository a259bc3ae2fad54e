import Credentials
import LedgerCrypto
import Testing

/// A certificate that a center signed, with all that its paper needs.
struct SignedSample {
    static let page = "verify.bd.sanad.example"
    private static let origin = "bd.sanad.example"

    typealias Claims = [(name: ClaimName, value: JSONTree)]

    static let usual: Claims = [
        (.familyName, "RAHMAN"), (.givenName, "MD. SHAHIN"),
        (.nativeName, ["bn": "মোঃ শাহীন রহমান", "ja": "モハンマド・シャヒン・ラフマン"]), (.birthDate, "1999-03-14"),
        (.passportNumber, "ZZ0000001"), (.result, [["type": ["Result"], "value": "83"]]),
    ]

    /// Conjuncts of Bengali, and names that are longer than a line.
    static let long: Claims = [
        (.familyName, "BANDYOPADHYAY CHATTOPADHYAY MUKHOPADHYAY"),
        (.givenName, "SREE LAKSHMIPRIYA JNANENDRAMOHINI ABDULLAH AL MAHMUD"),
        (
            .nativeName,
            ["bn": "শ্রী লক্ষ্মীপ্রিয়া জ্ঞানেন্দ্রমোহিনী যন্ত্রকার", "ja": "シュリー・ラクシュミープリヤー・ギャネンドラモヒニ"]
        ),
        (.birthDate, "2000-02-29"),
    ]

    static let oneName: Claims = [(.givenName, "SUHARTO"), (.birthDate, "1998-12-01")]

    let body: CredentialBody
    let seed: Seed
    let credential: SDJWT

    var claims: Claims { PaperPayload.printable(credential, credentialID: body.id, seed: seed) }

    /// Signs claims with the keys of a sample country.
    init(_ claims: Claims = usual, serial: Int = 123, outcome: Outcome = .passed, seed: Seed? = nil) throws {
        let key = try PrivateKey.generate(.p256)
        let validity: ClosedRange<Int64> = 1_790_000_000...1_900_000_000
        let subject = CertificateSubject(organization: "BD-TTC014", staffCode: "S-1")
        let authority = try Certificate.selfSigned(subject: subject, key: key, validity: validity)
        body = CredentialBody(
            origin: Self.origin,
            tagDate: "2026-01-01",
            centerName: "Technical Training Centre Khulna",
            number: try CertificateNumber(centerID: "BD-TTC014", year: 2026, serial: serial),
            achievement: ["name": "Welding, level 3"],
            outcome: outcome,
            validFrom: try #require(CivilDate(year: 2026, month: 11, day: 21)),
            issuedAt: 1_795_000_000,
            subjectID: "urn:uuid:9e6a3177-7dbf-4034-9301-582393747ea4"
        )
        self.seed = seed ?? Seed(using: randomBytes)
        credential = try body.signed(
            claims: claims,
            printed: Set(claims.map(\.name).filter(\.isPrintedByDefault)),
            seed: self.seed,
            key: key,
            certificate: authority,
            using: randomBytes
        )
    }

    var payload: PaperPayload {
        PaperPayload(
            origin: Self.origin,
            number: body.number,
            signingInput: credential.issuerJWT.signingInput,
            seed: seed,
            claims: claims.map { ($0.name.rawValue, $0.value) }
        )
    }

    var file: CertificateFile { CertificateFile(credential: credential.bytes) }

    /// The certificate as the office hands it to the printer.
    func printed(
        center: String = "Technical Training Centre Khulna",
        isFirst: Bool = false
    ) throws -> PrintedCertificate {
        let welding = "The holder was asked to weld plates in four positions from a drawing, alone."
        return PrintedCertificate(
            number: body.number.description,
            achievement: PrintedText(en: "Welding, level 3", bn: "ওয়েল্ডিং, স্তর ৩", ja: "溶接 レベル3"),
            description: PrintedText(en: welding, bn: "চারটি অবস্থানে পাত ঝালাই।", ja: "四つの姿勢で板材を溶接する。"),
            kind: "tested",
            outcome: body.outcome.rawValue,
            places: [
                PrintedPlace(framework: "NTVQF 2011", code: "WELD-3", name: "National Framework"),
                PrintedPlace(framework: "NTVQF 2011 field", code: "WELDING", name: "Welding"),
                PrintedPlace(framework: "NTVQF 2011 level", code: "3", name: "level 3"),
            ],
            center: PrintedText(en: center, bn: "কারিগরি প্রশিক্ষণ কেন্দ্র, খুলনা", ja: "クルナ技術訓練センター"),
            issuedOn: body.validFrom.description,
            validUntil: "2031-11-20",
            issuer: "T-14-1",
            claims: try claims.map { try #require(PrintedClaim(name: $0.name, value: $0.value)) },
            code: seed.verificationCode,
            url: payload.url(page: Self.page),
            numberURL: PaperPayload.numberURL(body.number, page: Self.page),
            file: file.bytes,
            isFirst: isFirst
        )
    }
}
