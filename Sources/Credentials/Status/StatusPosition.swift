/// Where the status of a certificate stands: which of its center's lists, and which entry of it.
package struct StatusPosition: Hashable, Sendable {
    /// The number of the list, from 0.
    package let list: Int

    /// The entry in the list, 0 to 131,071.
    package let index: Int

    package init(serial: Int) {
        (list, index) = serial.quotientAndRemainder(dividingBy: StatusList.entryCount)
    }

    /// The list's URI.
    package func uri(origin: String, centerID: String) -> String { "https://\(origin)/status/\(centerID)/\(list)" }
}

extension CertificateNumber {
    package var statusPosition: StatusPosition { StatusPosition(serial: serial) }
}
