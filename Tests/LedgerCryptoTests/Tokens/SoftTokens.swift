import Foundation
import Glibc
import Testing

/// Tokens in software (SoftHSM), with keys made on them by OpenSC's pkcs11-tool.
struct SoftTokens: Sendable {
    static let module = "/usr/lib/softhsm/libsofthsm2.so"
    static let pin = Array("246810".utf8)

    private static let tools = ["/usr/bin/softhsm2-util", "/usr/bin/pkcs11-tool", module]

    /// Whether SoftHSM and pkcs11-tool are installed (`make tools`).
    static let areThere = tools.allSatisfy { FileManager.default.fileExists(atPath: $0) }

    /// All tokens of the tests: SoftHSM looks for tokens once a process.
    static let shared = Result { try SoftTokens() }

    let workshop: Workshop

    private init() throws {
        workshop = try Workshop()
        let folder = workshop.path("tokens")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        try workshop.write("directories.tokendir = \(folder)\nlog.level = ERROR\n", to: "softhsm2.conf")
        unsafe setenv("SOFTHSM2_CONF", workshop.path("softhsm2.conf"), 1)
        for name in ["Sanad Khulna", "wrong", "unasked", "source", "twin", "twin"] { try makeToken(name) }
        try makeKey("EC:prime256v1", "issuer", "01")
        try makeKey("EC:secp384r1", "registrar", "02")
        try makeKey("rsa:2048", "seal", "03")
        try makeKey("EC:prime256v1", "double", "04")
        try makeKey("EC:prime256v1", "double", "05")
        try makeKey("EC:prime256v1", "key", "01", token: "source")
        try makeKey("EC:prime256v1", "key", "01", token: "wrong")
        try makeKey("EC:prime256v1", "key", "01", token: "unasked")
    }

    /// The URI of a key; `rest` is more of it.
    func uri(_ key: String, token: String = "Sanad%20Khulna", rest: String = "") -> String {
        "pkcs11:token=\(token);object=\(key)?module-path=\(Self.module)\(rest)"
    }

    /// A public key in DER, as another program reads it from the token.
    func publicKey(_ id: String, token: String = "Sanad Khulna") throws -> [UInt8] {
        let file = workshop.path("public-\(id).der")
        try run(
            Self.tools[1],
            [
                "--module", Self.module, "--token-label", token, "--read-object", "--type", "pubkey", "--id", id, "-o",
                file,
            ]
        )
        return try workshop.read("public-\(id).der")
    }

    private func makeToken(_ name: String) throws {
        let pin = String(decoding: Self.pin, as: UTF8.self)
        try run(Self.tools[0], ["--init-token", "--free", "--label", name, "--so-pin", "13579", "--pin", pin])
    }

    private func makeKey(_ kind: String, _ label: String, _ id: String, token: String = "Sanad Khulna") throws {
        try run(
            Self.tools[1],
            [
                "--module", Self.module, "--token-label", token, "--login",
                "--pin", String(decoding: Self.pin, as: UTF8.self),
                "--keypairgen", "--key-type", kind, "--label", label, "--id", id, "--usage-sign",
            ]
        )
    }

    private func run(_ tool: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = arguments
        process.environment = ["SOFTHSM2_CONF": workshop.path("softhsm2.conf"), "PATH": "/usr/bin"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(tool) \(arguments)")
    }
}
