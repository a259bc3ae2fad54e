import Credentials
package import LedgerCore
package import LedgerCrypto

/// A center as it describes itself to the authority that is to accredit it.
package struct NewCenter: Sendable, Equatable {
    /// The most characters of a text.
    private static let most = 200

    package let id: String
    package let names: Names?
    package let district: String?

    /// How the public reaches it.
    package let contact: String?

    /// The staff codes of its two people.
    package let issuer: String
    package let registrar: String

    /// - Throws: `OfficeError.badCenterID`, `SetUpError`.
    package init(
        id: String,
        issuer: String,
        registrar: String,
        names: Names? = nil,
        district: String? = nil,
        contact: String? = nil
    ) throws {
        guard CenterID.isWellFormed(id) else { throw OfficeError.badCenterID(id) }
        for code in [issuer, registrar] where !(1...64).contains(code.utf8.count) || !Self.isOneLine(code) {
            throw SetUpError.badStaffCode
        }
        guard !issuer.hasSameBytes(as: registrar) else { throw SetUpError.samePerson }
        for text in [names?.en, names?.bn, names?.ja, district, contact].compactMap(\.self) {
            guard text.count <= Self.most, Self.isOneLine(text) else { throw SetUpError.badText }
        }
        self.id = id
        self.issuer = issuer
        self.registrar = registrar
        self.names = names
        self.district = district
        self.contact = contact
    }

    package func staffCode(_ role: KeyRole) -> String { role == .issuer ? issuer : registrar }

    /// Whose key is asked for.
    package func subject(_ role: KeyRole) -> CertificateSubject {
        CertificateSubject(organization: id, staffCode: staffCode(role))
    }

    private static func isOneLine(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            ![.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
    }
}
