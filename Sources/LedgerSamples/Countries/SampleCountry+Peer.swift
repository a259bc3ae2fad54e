package import LedgerCore
import TransparencyLog

extension SampleCountry {
    /// The country as another one's ledger names it.
    package var peer: Peer {
        Peer(
            country: country,
            origin: origin,
            log: log.verifierKey.description,
            witness: witness.verifierKey.description
        )
    }
}
