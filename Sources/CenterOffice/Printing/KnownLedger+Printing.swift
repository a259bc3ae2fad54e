import Credentials
import LedgerCore
import LedgerCrypto

extension KnownLedger {
    /// A center's names by its newest accreditation that has this English one.
    func printedName(_ english: String, of center: String) -> PrintedText {
        let accreditation = accreditations(of: center).first { $0.center.name.en.hasSameBytes(as: english) }
        return accreditation.map { PrintedText($0.center.name) } ?? PrintedText(en: english)
    }

    /// The staff code in the certificate of an accredited key, by the key's thumbprint; nil where no issuing CA of the
    /// country vouches for it.
    package func staffCode(ofKey thumbprint: String, at center: String) -> String? {
        for accreditation in accreditations(of: center) {
            let key = accreditation.keys.first { $0.certificate.publicKey.thumbprint.hasSameBytes(as: thumbprint) }
            if let key { return issuingCAs.lazy.compactMap { key.certificate.staffCode(by: $0, of: center) }.first }
        }
        return nil
    }

    /// The accreditations of a center, newest first.
    private func accreditations(of center: String) -> [Accreditation] {
        (predecessors + statements.map(\.statement)).reversed().compactMap { statement in
            guard case .accreditation(let accreditation) = statement.content,
                accreditation.center.id.hasSameBytes(as: center)
            else { return nil }
            return accreditation
        }
    }

    /// The authority's issuing CAs, the first one first.
    var issuingCAs: [Certificate] {
        [genesis.issuingCA]
            + statements.compactMap { known in
                guard case .transition(let transition) = known.statement.content else { return nil }
                return transition.issuingCA
            }
    }
}

extension Certificate {
    /// The staff code, where that authority issued the certificate.
    func staffCode(by authority: Certificate, of center: String) -> String? {
        try? checkKeyholder(issuedBy: authority, organization: center)
    }
}

extension PrintedText {
    init(_ names: Names) { self.init(en: names.en, bn: names.bn, ja: names.ja) }
}
