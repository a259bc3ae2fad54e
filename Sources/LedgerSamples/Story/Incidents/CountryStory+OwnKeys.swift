import Credentials
import LedgerCore
import LedgerCrypto
import TransparencyLog

// The ledger's own keys: replaced by the root, and followed by the other country.
extension CountryStory {
    enum OwnKey { case log, witness }

    mutating func replaceOwnKey(_ which: OwnKey, _ day: Int) throws -> Bool {
        let time = early(day)
        var changes = StatementDraft.Changes()
        let change: PlannedStatement.KeyChange
        switch which {
        case .log:
            let key = try country.keys.key(.ed25519, of: "\(country.origin)/log-2")
            changes.log = try NoteSigner(name: country.origin, privateKey: key).verifierKey
            change = .log(key)
        case .witness:
            let key = try country.keys.key(.ed25519, of: "\(country.origin)/witness-2")
            changes.witness = try Cosigner(name: "\(country.origin)/witness", privateKey: key).verifierKey
            change = .witness(key)
        }
        var statement = signed(.transition(stamp(country.origin, time), changes), by: country.root, at: time)
        statement.keyChange = change
        act([statement])
        ownKeys = Peer(
            country: country.country,
            origin: country.origin,
            log: changes.log?.description ?? ownKeys.log,
            witness: changes.witness?.description ?? ownKeys.witness
        )
        return true
    }

    /// Once another country has changed its keys, the root says so in this ledger too.
    mutating func followPeers(_ day: Int) throws -> Bool {
        guard world.peers != followedPeers else { return false }
        followedPeers = world.peers
        let time = early(day)
        var changes = StatementDraft.Changes()
        changes.peers = world.peers
        act([signed(.transition(stamp(country.origin, time), changes), by: country.root, at: time)])
        return true
    }
}
