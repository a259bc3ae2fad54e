import Foundation
import LedgerCrypto

/// Writes DER, and what is almost DER.
enum DER {
    static func value(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] { [tag] + length(content.count) + content }

    static func sequence(_ parts: [UInt8]...) -> [UInt8] { value(0x30, parts.flatMap { $0 }) }

    static func set(_ parts: [UInt8]...) -> [UInt8] { value(0x31, parts.flatMap { $0 }) }

    static func object(_ body: UInt8...) -> [UInt8] { value(0x06, body) }

    static func bits(_ bytes: [UInt8], unused: UInt8 = 0) -> [UInt8] { value(0x03, [unused] + bytes) }

    static func octets(_ bytes: [UInt8]) -> [UInt8] { value(0x04, bytes) }

    static func utf8(_ text: String) -> [UInt8] { value(0x0C, Array(text.utf8)) }

    /// A positive integer, big-endian.
    static func integer(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let digits = Array(bytes.drop { $0 == 0 })
        return value(0x02, (digits.first ?? 0x80) < 0x80 ? digits : [0] + digits)
    }

    private static func length(_ count: Int) -> [UInt8] {
        switch count {
        case ..<0x80: [UInt8(count)]
        case ..<0x100: [0x81, UInt8(count)]
        default: [0x82, UInt8(count >> 8), UInt8(count & 0xFF)]
        }
    }
}

/// The object identifiers that the tests need.
enum ObjectIdentifier {
    static let organization = DER.object(0x55, 0x04, 0x0A)
    static let commonName = DER.object(0x55, 0x04, 0x03)
    static let serialNumber = DER.object(0x55, 0x04, 0x05)
    static let subjectAlternativeName = DER.object(0x55, 0x1D, 0x11)
    static let keyUsage = DER.object(0x55, 0x1D, 0x0F)
    static let basicConstraints = DER.object(0x55, 0x1D, 0x13)
    static let nameConstraints = DER.object(0x55, 0x1D, 0x1E)
    static let distributionPoints = DER.object(0x55, 0x1D, 0x1F)
    static let policies = DER.object(0x55, 0x1D, 0x20)
    static let extendedKeyUsage = DER.object(0x55, 0x1D, 0x25)
    static let ecdsaWithSHA256 = DER.object(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02)
    static let ecdsaWithSHA384 = DER.object(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x03)
    static let ecPublicKey = DER.object(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01)
    static let prime256v1 = DER.object(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07)
}

/// A certificate taken apart, so that a test can change one part and sign it again.
struct CertificateParts {
    var version = DER.value(0xA0, [0x02, 0x01, 0x02])
    var number = DER.integer([0x01, 0x02, 0x03])
    var algorithm = DER.sequence(ObjectIdentifier.ecdsaWithSHA256)
    var issuer: [UInt8]
    var notBefore = DER.value(0x17, Array("250101000000Z".utf8))
    var notAfter = DER.value(0x17, Array("350101000000Z".utf8))
    var subject: [UInt8]
    var key: [UInt8]
    var extensions: [[UInt8]]

    /// What follows the extensions, or comes before them: nothing in a good certificate.
    var rest: [UInt8] = []

    /// The outer algorithm, where it differs from the inner one.
    var outerAlgorithm: [UInt8]?

    static func name(_ attributes: [(type: [UInt8], value: [UInt8])]) -> [UInt8] {
        DER.value(0x30, attributes.flatMap { DER.set(DER.sequence($0.type, $0.value)) })
    }

    static func name(organization: String, staffCode: String? = nil) -> [UInt8] {
        let code = staffCode.map { [(ObjectIdentifier.serialNumber, DER.value(0x13, Array($0.utf8)))] } ?? []
        return name([(ObjectIdentifier.organization, DER.utf8(organization))] + code)
    }

    static func attribute(_ name: [UInt8], critical: Bool, _ content: [UInt8]) -> [UInt8] {
        DER.sequence(name, critical ? [0x01, 0x01, 0xFF] : [], DER.octets(content))
    }

    static let notAuthority = attribute(ObjectIdentifier.basicConstraints, critical: true, DER.sequence())
    static let authority = attribute(
        ObjectIdentifier.basicConstraints,
        critical: true,
        DER.sequence([0x01, 0x01, 0xFF])
    )
    static let signs = attribute(ObjectIdentifier.keyUsage, critical: true, DER.bits([0x80], unused: 7))
    static let signsCertificates = attribute(ObjectIdentifier.keyUsage, critical: true, DER.bits([0x06], unused: 1))

    var toBeSigned: [UInt8] {
        let list = extensions.isEmpty ? [] : DER.value(0xA3, DER.value(0x30, extensions.flatMap { $0 }))
        return DER.sequence(
            version,
            number,
            algorithm,
            issuer,
            DER.sequence(notBefore, notAfter),
            subject,
            key,
            rest,
            list
        )
    }

    /// Signs with a P-256 or P-384 key, whatever `algorithm` says.
    func signed(by signer: PrivateKey) throws -> [UInt8] {
        let body = toBeSigned
        let signature = try signer.sign(body)
        let size = signature.count / 2
        let value = DER.sequence(DER.integer(signature.prefix(size)), DER.integer(signature.suffix(size)))
        return DER.sequence(body, outerAlgorithm ?? algorithm, DER.bits(value))
    }
}
