extension SiteFiles {
    /// The SHA-256 of the list of the page's files: made by .ci/office-page, and never by hand.
    static let fingerprint = "a24c235fdec795466042b4aa28984b28c5929dbf3738fa40f77e9df9a5ceb42d"
}
