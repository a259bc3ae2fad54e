/// A certificate that was written in another form, as a program reads it.
struct ExportedFile: Encodable {
    let number: String
    let out: String

    /// The names of the claims that stand in it in clear.
    let claims: [String]

    /// What the form cannot show, so that nobody takes it for more than it is.
    let hasProofOfLogging = false

    private enum CodingKeys: CodingKey { case number, out, claims, hasProofOfLogging }
}
