import Credentials
import Hummingbird

// Who issues, as Open Badges and SD-JWT VC ask for it: what `issuer.id` and `iss` of a credential lead to.
extension LedgerResponder {
    /// `/centers/<id>`: an Open Badges 3.0 Profile with the keys that sign the center's credentials.
    func centerProfile(_ id: String) throws -> Response { .json(try issuer(id).profile(origin: ledger.origin)) }

    /// `/.well-known/jwt-vc-issuer/centers/<id>` (SD-JWT VC, "JWT VC Issuer Metadata").
    func issuerMetadata(_ id: String) throws -> Response { .json(try issuer(id).metadata(origin: ledger.origin)) }

    private func issuer(_ id: String) throws -> CenterIssuer {
        guard let issuer = try CenterIssuer(id, in: ledger) else {
            throw Problem.notFound("the ledger has no center of this id")
        }
        return issuer
    }
}
