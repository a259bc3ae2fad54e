extension SiteFiles {
    /// The SHA-256 of the list of the page's files: made by .ci/office-page, and never by hand.
    static let fingerprint = "b18b9e775929a9256afd57704c155de28711c4dae12a8faeb65d832b4ebd405b"
}
