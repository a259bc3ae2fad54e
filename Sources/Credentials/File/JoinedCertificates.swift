/// Several certificates in one file, as their holder puts them together: `type` `sanad/certificates/v1`, and
/// `certificates`, an array of certificate files.
///
/// It says nothing of its own. Each certificate is read and checked as if it had come alone, and that they stand in one
/// file does not say that they are one person's.
package struct JoinedCertificates: Equatable, Sendable {
    package static let type = "sanad/certificates/v1"

    /// How many certificates one file may hold.
    package static let maximumCount = 32

    /// The bytes that a file may have at most.
    package static let maximumSize = 8 << 20

    package let certificates: [CertificateFile]

    package init(_ certificates: [CertificateFile]) { self.certificates = certificates }

    /// Reads a file of one certificate or of several.
    package init(parsing bytes: [UInt8]) throws(CertificateFileError) {
        guard bytes.count <= Self.maximumSize else { throw .tooLarge }
        let root: JSONValue
        do {
            root = try JSON(parsing: bytes).root
        } catch {
            throw .notJSON(error)
        }
        guard root["type"]?.hasString(Self.type) == true else {
            certificates = [try CertificateFile(parsing: bytes)]
            return
        }
        for member in root.members where !["type", "certificates"].contains(where: member.name.hasString) {
            throw .badMember(member.name.string ?? "")
        }
        guard let values = root["certificates"], values.kind == .array, (1...Self.maximumCount).contains(values.count)
        else { throw .badMember("certificates") }
        var certificates: [CertificateFile] = []
        for value in values.elements {
            guard value.bytes.count <= CertificateFile.maximumSize else { throw .tooLarge }
            certificates.append(try CertificateFile(value))
        }
        self.certificates = certificates
    }

    /// The file, in canonical form: that of the one certificate where there is only one.
    package var bytes: [UInt8] {
        guard certificates.count != 1 else { return certificates[0].bytes }
        return JSONTree.object([
            ("type", .string(Self.type)), ("certificates", .array(certificates.map(\.tree))),
        ]).canonical
    }
}
