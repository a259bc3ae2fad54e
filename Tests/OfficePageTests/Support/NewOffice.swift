import CenterOffice
import Credentials
import Foundation
import Testing

@testable import OfficePage

/// A PC on which no center was set up yet.
final class NewOffice: Sendable {
    let folder: PageFolder
    let directory: OfficeDirectory

    init() throws {
        folder = try PageFolder()
        directory = OfficeDirectory(path: "\(folder.path)/office")
    }

    func page(at address: String? = nil) throws -> OfficePage {
        var configuration = OfficePage.Configuration()
        configuration.site = PageOffice.site.path
        configuration.address = address
        let now: @Sendable () -> Int64 = { 1_793_502_000 }
        return try OfficePage(in: directory, configuration: configuration, now: now, logger: PageOffice.logger)
    }

    static let center: JSONTree = [
        "id": "bd-ttc014", "nameEn": "Sample TTC", "nameBn": "নমুনা কেন্দ্র", "nameJa": "見本センター", "contact": "+880-000",
        "registrar": "T-2", "issuer": "T-1",
    ]

    static func key(_ role: String, _ passphrase: String, again: String? = nil) -> JSONTree {
        ["role": .string(role), "passphrase": .string(passphrase), "again": .string(again ?? passphrase)]
    }
}
