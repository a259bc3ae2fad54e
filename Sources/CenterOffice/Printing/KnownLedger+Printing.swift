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
            if let key { return staffCode(in: key.certificate, of: center) }
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

    /// The staff code in a certificate of a center's keyholder; nil where no issuing CA of the country vouches for it.
    func staffCode(in certificate: Certificate, of center: String) -> String? {
        issuingCAs.lazy.compactMap { try? certificate.checkKeyholder(issuedBy: $0, organization: center) }.first
    }

    private var issuingCAs: [Certificate] {
        [genesis.issuingCA]
            + statements.compactMap { known in
                guard case .transition(let transition) = known.statement.content else { return nil }
                return transition.issuingCA
            }
    }
}

extension PrintedText {
    init(_ names: Names) { self.init(en: names.en, bn: names.bn, ja: names.ja) }
}
