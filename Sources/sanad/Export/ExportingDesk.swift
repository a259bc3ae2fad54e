import CenterOffice
import Credentials
import LedgerCore

/// A center's desk where its own certificates are signed in another form.
struct ExportingDesk {
    private let office: OfficeFile

    init(_ options: OfficeOptions) throws { office = try options.open() }

    /// A certificate in the form of a plain Open Badges 3.0 credential.
    struct Badge {
        let number: String
        let badge: PlainOpenBadge

        /// The names of the claims that stand in it in clear.
        let claims: [String]
    }

    /// Lays a certificate out, once it is certain that this very office signed it.
    ///
    /// - Throws: `Failure` for a certificate of somebody else, or one that says something else than was signed.
    func badge(_ held: HeldCertificate) throws -> Badge {
        let credential = try SDJWT(parsing: held.file.credential)
        let number = try CertificateNumber(parsing: held.number)
        guard try office.content(ofCertificate: number) == credential.issuerJWT.contentHash else {
            throw Failure(
                .data,
                Words(
                    "\(held.number): \(office.centerID)'s office signed no such certificate; expected one of its own",
                    "\(held.number): \(office.centerID)-এর অফিস এমন কোনো সনদ স্বাক্ষর করেনি; নিজের একটি প্রত্যাশিত",
                    "\(held.number)：\(office.centerID) の事務所はこの証明書に署名していません。自身の証明書が必要です"
                )
            )
        }
        let badge = try PlainOpenBadge(credential, at: secondsNow())
        return Badge(number: held.number, badge: badge, claims: held.names.map(\.rawValue))
    }
}
