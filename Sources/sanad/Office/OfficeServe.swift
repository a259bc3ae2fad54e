import ArgumentParser
import CenterOffice
import OfficePage

struct OfficeServe: AsyncParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the office page: a center's desk in a browser.",
        discussion: """
            The registrar and the issuer sign in with the passphrase of their own key, or the PIN of their token, each \
            in a browser window of their own or one after the other. A passphrase opens that one key, in memory only: \
            signing out or 15 minutes without use forget it. After five wrong tries a role is locked for a minute, then \
            for twice as long each time.

            Without --lan the page is for this PC alone. With it, others in the office's network reach it, under TLS \
            only, by the address that is given and no other name.

            Where there is no center in the folder yet, the page sets one up, at this PC only: both people choose their \
            passphrases there, a file with their requests goes to the authority, and the certificates are taken from the \
            ledger. Keys on tokens are set up with sanad center init. A restore and a hand-over are commands still: \
            sanad office restore, sanad office hand-over.

            The workers' files lie in the center's folder under certificates, backups under backups; a folder template \
            there has the center's texts and pictures for paper (sanad-print template makes one). Papers are made in the \
            folder page-files, and overwritten once they are saved and nobody is signed in.

            It runs until it is interrupted. The line that it prints says where the page is. With --open the page opens in \
            this PC's browser; an icon that does so is installed with the programs (sanad-office), so that nobody needs a \
            terminal. What keeps it from starting is then told in the browser, too.

            EXAMPLE
              sanad office serve --office office
              sanad office serve --office office --open
              sanad office serve --office office --port 8500
              sanad office serve --office office --lan 192.168.1.10 \\
                --tls-certificate office-pc.pem --tls-key office-pc.key

            \(exitCodes)
            """
    )

    @OptionGroup var office: OfficeFolder

    @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "number"))
    var port = 8480

    @Option(help: ArgumentHelp("This PC's address in the office's network.", valueName: "address"))
    var lan: String?

    @Option(help: ArgumentHelp("The certificate for TLS, with its chain, in PEM.", valueName: "file"))
    var tlsCertificate: String?

    @Option(help: ArgumentHelp("The key of that certificate, in PEM without a passphrase.", valueName: "file"))
    var tlsKey: String?

    @Option(
        help: ArgumentHelp(
            "A folder with the page's own files, for whoever works on them. Without it, those that came with this program.",
            valueName: "folder"
        )
    )
    var site: String?

    @Flag(
        name: .customLong("open"),
        help: "Open the page in this PC's browser; where it is served already, do no more than that."
    )
    var opensBrowser = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError(OfficeUsage.port) }
        let isTLSComplete = tlsCertificate != nil && tlsKey != nil
        let hasTLS = tlsCertificate != nil || tlsKey != nil
        guard !hasTLS || isTLSComplete else {
            throw ValidationError(OfficeUsage.tlsTogether)
        }
        guard lan == nil || isTLSComplete else {
            throw ValidationError(OfficeUsage.lanNeedsTLS)
        }
    }

    func run() async throws {
        guard opensBrowser else { return try await serve(at: port) }
        do {
            try await serveForBrowser()
        } catch OfficePageError.served(let address) {
            try PageBrowser.open(address)
        } catch {
            try PageBrowser.show(error)
            throw error
        }
    }

    /// Somebody else's port is no reason for a clerk to wait.
    private func serveForBrowser() async throws {
        do {
            try await serve(at: port)
        } catch OfficePageError.noPort {
            try await serve(at: 0)
        }
    }
}
