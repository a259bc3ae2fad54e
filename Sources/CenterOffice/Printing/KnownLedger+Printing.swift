import Credentials
import LedgerCore
import LedgerCrypto

extension KnownLedger {
    /// The center's names by the newest accreditation that has this English one.
    func printedName(_ english: String) -> PrintedText {
        for known in statements.reversed() {
            guard case .accreditation(let accreditation) = known.statement.content, accreditation.center.id == centerID,
                accreditation.center.name.en.hasSameBytes(as: english)
            else { continue }
            return PrintedText(accreditation.center.name)
        }
        return PrintedText(en: english)
    }

    /// The staff code in the certificate of an accredited key, by the key's thumbprint; nil where no issuing CA of the
    /// country vouches for it.
    func staffCode(ofKey thumbprint: String) -> String? {
        for known in statements.reversed() {
            guard case .accreditation(let accreditation) = known.statement.content else { continue }
            let key = accreditation.keys.first { $0.certificate.publicKey.thumbprint.hasSameBytes(as: thumbprint) }
            if let key { return issuingCAs.lazy.compactMap { key.certificate.staffCode(by: $0, of: centerID) }.first }
        }
        return nil
    }

    private var issuingCAs: [Certificate] {
        [genesis.issuingCA]
            + statements.compactMap { known in
                guard case .transition(let transition) = known.statement.content else { return nil }
                return transition.issuingCA
            }
    }
}

extension Certificate {
    /// The staff code, where that authority issued the certificate.
    fileprivate func staffCode(by authority: Certificate, of center: String) -> String? {
        try? checkKeyholder(issuedBy: authority, organization: center)
    }
}

extension PrintedText {
    init(_ names: Names) { self.init(en: names.en, bn: names.bn, ja: names.ja) }
}
