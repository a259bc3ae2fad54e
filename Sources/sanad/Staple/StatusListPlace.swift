import Credentials

/// A status list and the ledger that it is of.
struct StatusListPlace: Hashable {
    let origin: String
    let name: StatusListName

    var uri: String { name.uri(origin: origin) }
}
