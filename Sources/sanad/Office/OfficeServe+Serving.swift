import CenterOffice
import Foundation
import LedgerCore
import Logging
import NIOCore
import OfficePage

extension OfficeServe {
    /// Serves the page until the process is told to end.
    ///
    /// - Parameter port: 0 for any that is free.
    /// - Throws: `OfficePageError`, and what opening the office throws.
    func serve(at port: Int) async throws {
        var logger = Logger(label: "sanad-office")
        logger.logLevel = .warning
        let now: @Sendable () -> Int64 = { secondsNow() }
        let file = try office.open()
        let directory = office.directory
        let mark = try ServedMark(in: directory.path)
        let keys = try [KeyRole.registrar, .issuer].map { role in
            OfficeKey(
                role: role,
                uri: try KeyPlace.uri(directory.key(role)),
                certificatePath: directory.certificate(role)
            )
        }
        let desk = try OfficeDesk(file, keys: keys, folder: directory.path, now: now, logger: logger)
        let page = try OfficePage(desk, configuration: configuration(port), now: now, logger: logger)
        let (center, opensBrowser, language) = (file.centerID, opensBrowser, language.language)
        do {
            try await page.run { address in
                FileHandle.standardOutput.write(Data("sanad: \(language(Self.place(of: center, address)))\n".utf8))
                Self.tell(address, mark, opensBrowser: opensBrowser, language)
            }
        } catch is IOError {
            throw OfficePageError.noPort(port)
        }
    }

    private static func place(of center: String, _ address: String) -> Words {
        Words(
            "the office page of \(center) is at \(address)",
            "\(center)-এর অফিস-পৃষ্ঠা এই ঠিকানায়: \(address)",
            "\(center) の事務所ページ：\(address)"
        )
    }

    /// Says where the page is to others who start it, and to the browser.
    private static func tell(_ address: String, _ mark: ServedMark, opensBrowser: Bool, _ language: Language) {
        do {
            try mark.note(address)
            if opensBrowser { try PageBrowser.open(address) }
        } catch {
            Terminal.complain(language.account(of: error))
        }
    }

    private func configuration(_ port: Int) -> OfficePage.Configuration {
        var configuration = OfficePage.Configuration()
        configuration.address = lan
        configuration.port = port
        configuration.site = site
        if let tlsCertificate, let tlsKey {
            configuration.tls = OfficePage.TLSFiles(certificate: tlsCertificate, key: tlsKey)
        }
        return configuration
    }
}
