import Hummingbird
import LedgerCore
import LedgerStore
import TransparencyLog

// What a person sees who follows a link.
extension LedgerResponder {
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
        <a href="/v1/recognitions">recognitions</a>, <a href="/v1/faults">faults</a>. Every route stands in
        <a href="/openapi.yaml">openapi.yaml</a>.</p>
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
