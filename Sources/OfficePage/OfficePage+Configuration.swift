extension OfficePage {
    /// Where to listen, and as whom.
    package struct Configuration: Sendable {
        /// The address in the office's network; nil for this PC alone.
        package var address: String?

        /// 0 for any that is free.
        package var port = 8480

        /// The PEM files of a certificate chain and of its key; needed on a network.
        package var tls: TLSFiles?

        /// A folder to serve the page's own files from as they are, for whoever works on them; nil for those that came
        /// with the program.
        package var site: String?

        package init() {}
    }

    /// The PEM files for TLS.
    package struct TLSFiles: Sendable {
        package let certificate: String
        package let key: String

        package init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }
}
