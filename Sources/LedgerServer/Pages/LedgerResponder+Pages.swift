import Credentials
import Hummingbird
import LedgerCore
import LedgerStore
import TransparencyLog

// What a person sees who follows a link.
extension LedgerResponder {
    /// `/contexts/1`: the terms that credentials use beside those of their other two contexts.
    func context() -> Response {
        let base = "https://\(ledger.origin)/contexts/1#"
        let plain = Self.terms.map { (name: $0, value: JSONTree.string(base + $0)) }
        let links = Self.links.map { name in
            (name: name, value: JSONTree.object([("@id", .string(base + name)), ("@type", "@id")]))
        }
        let opaque = Self.opaqueTerms.map { name in
            (name: name, value: JSONTree.object([("@id", .string(base + name)), ("@type", "@json")]))
        }
        return .json(["@context": .object(plain + links + opaque)], type: "application/ld+json")
    }

    private static let terms = [
        "iss", "iat", "vct", "outcome", "backfilled", "awardedDate", "_sd", "_sd_alg",
        "birthDate", "passportNumber", "nationalId", "issuerNumber", "formerFamilyName", "formerGivenName",
        "formerPassportNumber", "employer", "tasks", "basedOn", "photoDigest",
    ]
    private static let links = ["session", "supersedes"]
    private static let opaqueTerms = ["status", "nativeName"]

    func landing() throws -> Response {
        guard let state = try ledger.store.ledgerState(), let note = try ledger.store.checkpoint() else {
            throw Problem.notFound("there is no ledger yet")
        }
        let checkpoint = try Checkpoint(text: note.text)
        let page = Self.page
            .replacing("{origin}", with: state.origin.escapedForHTML)
            .replacing("{authority}", with: state.authorityName.en.escapedForHTML)
            .replacing("{contact}", with: state.authorityContact.escapedForHTML)
            .replacing("{size}", with: String(checkpoint.size))
            .replacing("{root}", with: checkpoint.root.base64)
            .replacing("{vkey}", with: state.log.escapedForHTML)
        var response = Response.bytes(Array(page.utf8), type: "text/html; charset=utf-8")
        response.headers[.contentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'"
        return response
    }

    private static let page = """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{origin}</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
        code { overflow-wrap: anywhere }
        </style>
        <h1>{origin}</h1>
        <p>This is a ledger of certificates of skills, kept for {authority} ({contact}). It holds no names: what is
        personal is with the people whom the certificates are about.</p>
        <p>Entries: {size}. Nothing in it can be changed or removed without everyone being able to tell.</p>
        <h2>To verify a certificate</h2>
        <p>Do not trust this page, nor any other. Use the program <code>sanad verify</code> with the root
        certificate and the policy of the country, which you have from elsewhere. It needs no connection.</p>
        <h2>To audit the ledger</h2>
        <p><code>sanad audit https://{origin}/</code> reads every entry and replays it.</p>
        <h2>For programs</h2>
        <p>A <a href="https://c2sp.org/tlog-tiles">C2SP tiled log</a>: <a href="/checkpoint">checkpoint</a>, tiles and
        entries; <a href="/v1/centers">centers</a>, <a href="/v1/achievements">achievements</a>,
        <a href="/v1/recognitions">recognitions</a>, <a href="/v1/faults">faults</a>.</p>
        <p>Root: <code>{root}</code><br>Key: <code>{vkey}</code></p>
        </html>

        """
}

extension String {
    /// This text where HTML expects text.
    fileprivate var escapedForHTML: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
