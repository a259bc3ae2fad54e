import Credentials
package import LedgerCore
package import LedgerCrypto

/// What a center asks of its authority: one file, of which a person reads the first lines, and a program the requests for
/// certificates (PKCS#10 in PEM, RFC 7468, which lets other text stand before them).
package struct AuthorityRequest: Sendable {
    /// A person's role and request.
    package struct Part: Sendable {
        package let role: KeyRole
        package let request: CertificateRequest
    }

    /// Nil where the office file was made without the authority's request.
    private let center: NewCenter?
    private let parts: [Part]

    init(_ center: NewCenter, _ keyholders: [NewKeyholder]) {
        self.center = center
        parts = keyholders.map { Part(role: $0.role, request: $0.request) }
    }

    /// The requests of an office that was set up before.
    init(_ parts: [Part]) {
        center = nil
        self.parts = parts
    }

    package var text: String {
        var lines = ["Sanad: a center asks its authority for certificates and an accreditation."]
        if let center {
            let described = [
                ("Name (en)", center.names?.en), ("Name (bn)", center.names?.bn), ("Name (ja)", center.names?.ja),
                ("District", center.district), ("Contact", center.contact),
            ]
            lines.append("Center: \(center.id)")
            lines += described.compactMap { label, value in value.map { "\(label): \($0)" } }
        }
        lines.append("Compare each thumbprint with the keyholder, on the telephone or in person.")
        for part in parts {
            let subject = part.request.subject
            lines.append(
                "\(part.role.rawValue): \(subject.staffCode ?? "-") of \(subject.organization), "
                    + "key \(part.request.publicKey.thumbprint)"
            )
        }
        return lines.joined(separator: "\n") + "\n\n" + parts.map(\.request.pem).joined()
    }
}

extension OfficeDirectory {
    /// What was asked for each of the two people; those are left out whose requests are not there any more.
    ///
    /// - Throws: `FileError`, `CryptoError`.
    package func requests() throws -> [AuthorityRequest.Part] {
        try [KeyRole.registrar, .issuer].filter { NewFile.exists(request($0)) }.map { role in
            let text = String(decoding: try NewFile.read(request(role)), as: UTF8.self)
            return AuthorityRequest.Part(role: role, request: try CertificateRequest(pem: text))
        }
    }

    /// The file for the authority; nil where nothing is there to be asked.
    ///
    /// - Throws: `FileError`, `CryptoError`.
    package func requestForAuthority() throws -> [UInt8]? {
        if NewFile.exists(authorityRequest) { return try NewFile.read(authorityRequest) }
        let parts = try requests()
        return parts.isEmpty ? nil : Array(AuthorityRequest(parts).text.utf8)
    }
}
