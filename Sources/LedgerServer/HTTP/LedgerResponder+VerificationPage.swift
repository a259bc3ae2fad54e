import HTTPTypes
import Hummingbird

// The page on which people verify certificates.
extension LedgerResponder {
    /// Nothing from elsewhere, nothing inline, and nobody may put it into a frame. The page says the same of itself,
    /// for servers that cannot.
    private static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:",
        "media-src 'self' blob:", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'",
        "form-action 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    func page(_ file: VerificationPage.File, for request: Request) throws -> Response {
        guard [.get, .head].contains(request.method) else { throw Problem.notAllowed([.get, .head]) }
        let fields: HTTPFields = [
            .eTag: file.tag, .cacheControl: "no-cache", .contentSecurityPolicy: Self.policy,
            Self.referrerPolicy: "no-referrer", Self.openerPolicy: "same-origin",
            Self.permissionsPolicy: "camera=(self), geolocation=(), microphone=()",
        ]
        guard request.headers[.ifNoneMatch] != file.tag else { return Response(status: .notModified, headers: fields) }
        var response = Response.buffer(file.bytes, type: file.type)
        for field in fields { response.headers[field.name] = field.value }
        return try response.compressed(for: request, file.bytes)
    }

    private static let referrerPolicy = fieldName("referrer-policy")
    private static let openerPolicy = fieldName("cross-origin-opener-policy")
    private static let permissionsPolicy = fieldName("permissions-policy")

    private static func fieldName(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no field's name") }
        return name
    }
}
