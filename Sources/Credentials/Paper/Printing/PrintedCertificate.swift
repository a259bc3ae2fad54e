/// One certificate as it is to be printed.
package struct PrintedCertificate: Codable, Sendable, Equatable {
    package var number: String
    package var achievement: PrintedText
    package var description: PrintedText
    /// How the center knows: `tested`, `attended`, `observed` or `sighted`.
    package var kind: String
    /// As in `Outcome`.
    package var outcome: String
    /// Field, tier, grade and level, each under the framework and version that it belongs to.
    package var places: [PrintedPlace]
    package var center: PrintedText
    /// `YYYY-MM-DD`, as all dates here.
    package var issuedOn: String
    package var validUntil: String?
    /// The original date of what is entered later.
    package var awardedOn: String?
    /// The staff code of whoever signed.
    package var issuer: String?
    /// The claims that the paper shows, which are those in its code.
    package var claims: [PrintedClaim]
    /// The verification code, with its hyphens.
    package var code: String
    /// What the large QR code holds.
    package var url: String
    /// What the small QR code holds: number and page.
    package var numberURL: String
    /// The certificate's file, which goes into the PDF.
    package var file: EncodedBytes
    /// A JPEG; nil where none is to be shown.
    package var photo: EncodedBytes?
    /// Whether it is the worker's first certificate of this center, with which comes the privacy notice.
    package var isFirst: Bool

    package init(
        number: String,
        achievement: PrintedText,
        description: PrintedText,
        kind: String,
        outcome: String,
        places: [PrintedPlace],
        center: PrintedText,
        issuedOn: String,
        validUntil: String? = nil,
        awardedOn: String? = nil,
        issuer: String? = nil,
        claims: [PrintedClaim],
        code: String,
        url: String,
        numberURL: String,
        file: [UInt8],
        photo: [UInt8]? = nil,
        isFirst: Bool = false
    ) {
        self.number = number
        self.achievement = achievement
        self.description = description
        self.kind = kind
        self.outcome = outcome
        self.places = places
        self.center = center
        self.issuedOn = issuedOn
        self.validUntil = validUntil
        self.awardedOn = awardedOn
        self.issuer = issuer
        self.claims = claims
        self.code = code
        self.url = url
        self.numberURL = numberURL
        self.file = EncodedBytes(file)
        self.photo = photo.map(EncodedBytes.init)
        self.isFirst = isFirst
    }

    /// Whether a center that only shows how it is done issued it.
    package var isSample: Bool { center.en.utf8.starts(with: "Sample".utf8) }

    /// The text of a claim; nil where it is not printed.
    package func text(_ name: ClaimName) -> String? { claims.first { $0.name == name }?.text }
}
