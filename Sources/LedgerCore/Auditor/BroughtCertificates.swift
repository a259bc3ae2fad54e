import LedgerCrypto

extension StatementContent {
    /// The certificates of keys that may sign once the ledger has registered them.
    var broughtCertificates: [CertificateRecord] { certificates.map(CertificateRecord.init) }

    private var certificates: [Certificate] {
        switch self {
        case .genesis(let genesis): [genesis.authority.certificate, genesis.statusKey]
        case .transition(let transition):
            [transition.root?.authority.certificate, transition.statusKey].compactMap(\.self)
        case .accreditation(let accreditation): accreditation.keys.map(\.certificate)
        default: []
        }
    }
}
