/// Where a ledger was read.
package struct Provenance: Sendable, Equatable {
    /// An address, a folder or a data directory.
    package let place: String

    /// Whether it is a copy that another country's daemon keeps, and not the ledger's own.
    package let isKeptByAnother: Bool

    package init(place: String, isKeptByAnother: Bool = false) {
        self.place = place
        self.isKeptByAnother = isKeptByAnother
    }
}
