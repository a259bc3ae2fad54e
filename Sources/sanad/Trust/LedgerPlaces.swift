import Foundation
import LedgerCore
import TransparencyLog

/// A ledger's address, folder or data directory.
struct LedgerPlace: Sendable, Equatable {
    let place: String

    /// The ledger's origin, where it is known before the place was looked at.
    var origin: String?

    /// Whether it is reached over the network.
    var isRemote: Bool { place.contains("://") }

    init(_ place: String, origin: String? = nil) {
        // An address with a slash at its end is the same one.
        self.place = place.count > 1 && place.hasSuffix("/") ? String(place.dropLast()) : place
        self.origin = origin
    }
}

/// Where ledgers, and the copies that other countries keep of them, may be read.
struct LedgerPlaces: Sendable {
    /// The ledgers to read: those that were named, else those of the trust anchors.
    let ledgers: [LedgerPlace]

    /// Whoever may keep a copy of a ledger, or show a checkpoint of it.
    let keepers: [LedgerPlace]

    /// Copies of ledgers' status lists.
    let statuses: [String]

    /// The same without all that is reached over the network.
    var onThisMachine: LedgerPlaces {
        LedgerPlaces(
            ledgers: ledgers.filter { !$0.isRemote },
            keepers: keepers.filter { !$0.isRemote },
            statuses: statuses
        )
    }

    /// Whether ledgers are read over the network, so that others may be asked there too.
    var isOnline: Bool { ledgers.contains(where: \.isRemote) }

    private init(ledgers: [LedgerPlace], keepers: [LedgerPlace], statuses: [String]) {
        self.ledgers = ledgers
        self.keepers = keepers
        self.statuses = statuses
    }

    /// One place, with nobody beside it.
    init(at place: LedgerPlace) { self.init(ledgers: [place], keepers: [place], statuses: []) }

    /// The places that were `named` on the command line, or those of the trust anchors when none was.
    ///
    /// What lies on this machine is read with no network at all. A folder that `sanad sync` keeps stands for each ledger
    /// in it, and for the status lists in it.
    init(named: [String], trust: TrustOptions, policy: TrustPolicy, offline: Bool = false) throws {
        let known = try trust.daemons(of: policy)
        let places =
            named.isEmpty
            ? try trust.ledgers(of: policy)
            : named.flatMap { SyncedFolder($0).ledgers }.map { name in
                let place = LedgerPlace(name)
                return known.first { $0.place == place.place } ?? place
            }
        ledgers = (offline ? places.filter { !$0.isRemote } : places).withoutRepetition
        statuses = named.flatMap { SyncedFolder($0).statuses }
        let isOnline = ledgers.contains(where: \.isRemote)
        keepers = (ledgers + known.filter { isOnline || !$0.isRemote }).withoutRepetition
    }
}

extension [LedgerPlace] {
    /// Each place once, the first time that it is there.
    fileprivate var withoutRepetition: [LedgerPlace] {
        reduce(into: []) { places, place in
            if !places.contains(where: { $0.place == place.place }) { places.append(place) }
        }
    }
}

extension TrustOptions {
    /// The ledgers that the trust anchors name: all of a demo's, or those of the policy's logs that have an address.
    func ledgers(of policy: TrustPolicy) throws -> [LedgerPlace] {
        if let demo = try demo() { return demo.ledgerPlaces }
        // A log has a line for each of its keys, the old ones too.
        return policy.logs.compactMap { log in
            log.url.map { LedgerPlace($0, origin: log.key.name) }
        }.withoutRepetition
    }

    /// Every address that the trust anchors name, of logs and of witnesses.
    func daemons(of policy: TrustPolicy) throws -> [LedgerPlace] {
        let logs = policy.logs.compactMap { log in log.url.map { LedgerPlace($0, origin: log.key.name) } }
        let witnesses = policy.witnesses.compactMap { witness -> LedgerPlace? in
            let origin = policy.logs.map(\.key.name).first { witness.key.name == "\($0)/witness" }
            return witness.url.map { LedgerPlace($0, origin: origin) }
        }
        return try (demo()?.daemons ?? []) + logs + witnesses
    }
}
