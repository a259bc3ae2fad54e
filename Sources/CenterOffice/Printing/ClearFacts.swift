import Credentials
import LedgerCore
import LedgerCrypto

/// What a credential says in clear, read back for its paper.
struct ClearFacts {
    let id: String
    /// `code/version`.
    let achievement: String
    let outcome: String
    let center: String
    let issuedOn: String
    let validUntil: String?
    let awardedOn: String?
    let places: [PrintedPlace]

    init(_ signed: SignedCertificate) throws(OfficeError) {
        let payload = signed.credential.issuerJWT.payload.root
        let achievement = payload["credentialSubject"]?["achievement"]
        guard let id = payload["id"]?.string, let code = achievement?["humanCode"]?.string,
            let version = achievement?["version"]?.string, let outcome = payload["outcome"]?.string,
            let center = payload["issuer"]?["name"]?.string, let issuedOn = Self.day(payload["validFrom"])
        else { throw .damaged("\(signed.number) cannot be read back") }
        self.id = id
        self.achievement = "\(code)/\(version)"
        self.outcome = outcome
        self.center = center
        self.issuedOn = issuedOn
        validUntil = Self.day(payload["validUntil"])
        awardedOn = Self.day(payload["awardedDate"])
        places = (achievement?["alignment"].map { Array($0.elements) } ?? []).compactMap { value in
            guard let framework = value["targetFramework"]?.string, let code = value["targetCode"]?.string,
                let name = value["targetName"]?.string
            else { return nil }
            return PrintedPlace(framework: framework, code: code, name: name)
        }
    }

    private static func day(_ value: JSONValue?) -> String? {
        (value?.string).flatMap { CivilDate(parsingDateTime: $0) }?.description
    }
}
