import HTTPTypes
import Hummingbird

// What a person sees who follows a link.
extension LedgerResponder {
    /// The ledger's front page, in the reader's language.
    func landing(for request: Request) throws -> Response {
        guard let facts = try LandingFacts(ledger.store, at: ledger.clock()) else {
            throw Problem.notFound("there is no ledger yet")
        }
        let language = LandingLanguage(query: request.uri.query, acceptLanguage: request.headers[.acceptLanguage])
        let page = LandingPage(facts: facts, language: language)
        var response = Response.bytes(Array(page.html.utf8), type: "text/html; charset=utf-8")
        response.headers[.contentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'"
        response.headers[.contentLanguage] = language.rawValue
        response.headers[.vary] = "accept-language"
        return response
    }
}
