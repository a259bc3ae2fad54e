import CenterOffice
import Credentials
import Foundation

extension ApplicantTable.Column {
    /// The headers of what names a certificate, beside those that stand on papers and in rosters.
    private static let headers: [(column: Self, names: [String])] = [
        (
            .number,
            [
                "number", "certificate number", "certificate no", "নম্বর", "সনদ নম্বর", "সনদের নম্বর", "番号", "証明書番号",
            ]
        ),
        (.code, ["code", "verification code", "কোড", "যাচাই কোড", "コード", "確認コード"]),
        (.file, ["file", "ফাইল", "ファイル"]), (.qr, ["qr", "qr code", "QR কোড", "QRコード"]),
    ]

    /// The column that a header names, in English, Bengali or Japanese: as a certificate's file, a paper or a center's
    /// roster calls it.
    init?(header: String) {
        let wanted = Self.key(header)
        if let named = Self.headers.first(where: { $0.names.contains { Self.key($0) == wanted } }) {
            self = named.column
        } else if let claim = Self.claims.first(where: { $0.names.contains { Self.key($0) == wanted } })?.claim {
            self = .claim(claim)
        } else if let claim = RosterColumn(header: header).flatMap(\.claim) {
            self = .claim(claim)
        } else {
            return nil
        }
    }

    /// The claims by the names that programs and papers give them.
    private static let claims: [(claim: String, names: [String])] =
        ClaimName.allCases.filter { TypedClaim.isName($0.rawValue) }.map { claim in
            let label = ClaimLabel.text(claim)
            return (claim.rawValue, [claim.rawValue, label.en, label.bn, label.ja].compactMap(\.self))
        } + ["nativeName.bn", "nativeName.ja"].map { ($0, [$0]) }

    /// What of a header is compared.
    private static func key(_ header: String) -> String {
        header.precomposedStringWithCompatibilityMapping.trimmingCharacters(in: .whitespaces).lowercased()
    }
}

extension RosterColumn {
    /// The claim that a column of a roster holds, by the name that it is typed by; nil where it holds none.
    fileprivate var claim: String? {
        switch self {
        case .nativeNameBn: "nativeName.bn"
        case .nativeNameJa: "nativeName.ja"
        default: TypedClaim.isName(rawValue) ? rawValue : nil
        }
    }
}
