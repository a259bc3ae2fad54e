/// Which list: the center whose certificates stand in it, and its number.
package struct StatusListName: Hashable, Sendable {
    /// The number of the list in which the highest serial stands.
    package static let highestNumber = StatusPosition(serial: CertificateNumber.serials.upperBound).list

    package let center: String

    /// From 0.
    package let number: Int

    package init(center: String, number: Int) {
        self.center = center
        self.number = number
    }

    /// The list in which a certificate stands.
    package init(_ certificate: CertificateNumber) {
        self.init(center: certificate.centerID, number: certificate.statusPosition.list)
    }

    /// `/status/<center>/<number>`
    package var path: String { "/status/\(center)/\(number)" }

    /// The list's URI in the ledger of an origin.
    package func uri(origin: String) -> String { "https://\(origin)\(path)" }
}
