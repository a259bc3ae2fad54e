import CenterOffice
import Credentials

// Short ways to look at what became of an act.
extension OfficeFile {
    /// A certificate of an act that is in the ledger.
    struct Logged {
        let row: Int
        let number: CertificateNumber
        let credential: SDJWT
        let index: Int
        let proof: String
    }

    func logged(_ act: Act) throws -> [Logged] {
        try issued(act).compactMap { issued in
            guard let index = issued.index, let proof = issued.proof else { return nil }
            return Logged(
                row: issued.row,
                number: issued.number,
                credential: issued.credential,
                index: index,
                proof: proof
            )
        }
    }

    /// Those that are signed, and not in the ledger.
    func unsent(_ act: Act) throws -> [Issued] { try issued(act).filter { $0.index == nil } }
}
