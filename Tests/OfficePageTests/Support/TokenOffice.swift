import CenterOffice
import Foundation
import Glibc
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

@testable import OfficePage

/// An office whose two people have their keys on tokens in software (SoftHSM); the registrar's says that one try is left.
struct TokenOffice: Sendable {
    static let pin = "246810"

    private static let softHSM = "/usr/lib/softhsm/libsofthsm2.so"
    private static let tool = "/usr/bin/softhsm2-util"

    /// Whether SoftHSM and a C compiler are installed (`make tools`).
    static let isThere = [softHSM, tool, "/usr/bin/cc"].allSatisfy(NewFile.exists)

    /// SoftHSM looks for tokens once a process.
    static let shared = Result { try TokenOffice() }

    let office: PageOffice
    let keys: [OfficeKey]

    private init() throws {
        office = try PageOffice()
        let folder = office.folder.path
        try NewFile.makeFolder("\(folder)/tokens")
        let configuration = "directories.tokendir = \(folder)/tokens\nlog.level = ERROR\n"
        try NewFile.write(configuration, to: "\(folder)/softhsm2.conf", access: .everyone)
        unsafe setenv("SOFTHSM2_CONF", "\(folder)/softhsm2.conf", 1)
        let modules = [KeyRole.issuer: Self.softHSM, .registrar: try Self.lastTryModule(in: folder)]
        let identities = [KeyRole.issuer: office.center.issuer, .registrar: office.center.registrar]
        keys = try office.keys.map { key in
            let role = key.role.rawValue
            let identity = try #require(identities[key.role])
            try NewFile.write(identity.key.pem(passphrase: nil), to: "\(folder)/\(role).open", access: .owner)
            try Self.run(Self.tool, "--init-token --free --label \(role) --so-pin 13579 --pin \(Self.pin)")
            let place = "--token \(role) --label key --id 01 --pin \(Self.pin)"
            try Self.run(Self.tool, "--import \(folder)/\(role).open \(place)")
            let module = try #require(modules[key.role])
            return OfficeKey(
                role: key.role,
                uri: "pkcs11:token=\(role);object=key?module-path=\(module)",
                certificatePath: key.certificatePath
            )
        }
    }

    /// SoftHSM, saying of each token that one wrong PIN more locks it.
    private static func lastTryModule(in folder: String) throws -> String {
        let source = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../SanadCommandTests/Independent/broken_token.c").standardizedFileURL.path
        let module = "\(folder)/last.so"
        try run("/usr/bin/cc", "-shared -fPIC -DLAST -DSOFTHSM=\"\(softHSM)\" -o \(module) \(source)")
        return module
    }

    private static func run(_ program: String, _ line: String) throws {
        let result = try FinishedProgram(program, line.split(separator: " ").map(String.init))
        try #require(result.status == 0, "\(program) \(line): \(result.errors)")
    }
}
