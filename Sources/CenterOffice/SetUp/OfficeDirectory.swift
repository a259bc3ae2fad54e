package import LedgerCore

/// Where things lie in a center's folder.
package struct OfficeDirectory: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    package var file: String { "\(path)/office.sqlite" }

    /// The registrar's key that backups are encrypted to, and its certificate.
    package var backupKey: String { "\(path)/backup.key" }
    package var backupCertificate: String { "\(path)/backup.pem" }

    /// What the center asks of the authority, for both of its people.
    package var authorityRequest: String { "\(path)/authority-request.pem" }

    package func key(_ role: KeyRole) -> String { "\(path)/\(role.rawValue).key" }
    package func request(_ role: KeyRole) -> String { "\(path)/\(role.rawValue)-request.pem" }
    package func certificate(_ role: KeyRole) -> String { "\(path)/\(role.rawValue).pem" }
}
