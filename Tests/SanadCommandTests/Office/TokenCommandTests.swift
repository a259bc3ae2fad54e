import CenterOffice
import Foundation
import Testing

/// Keys on a token in software (SoftHSM), used by real programs.
@Suite(.enabled(if: SoftHSM.isThere, "softhsm2 and opensc are not installed: make tools"))
struct TokenCommandTests {
    /// What tells a program of the one folder of tokens for all tests.
    private static let tokens = Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-tokens-\(UUID().uuidString)").path()
        try NewFile.makeFolder("\(folder)/tokens")
        let configuration = "directories.tokendir = \(folder)/tokens\nlog.level = ERROR\n"
        try NewFile.write(configuration, to: "\(folder)/softhsm2.conf", access: .everyone)
        let environment = ["SOFTHSM2_CONF": "\(folder)/softhsm2.conf"]
        try run(environment, SoftHSM.tools[0], "--init-token --free --label Khulna --so-pin 13579 --pin 246810")
        for (label, id) in [("issuer", "01"), ("registrar", "02"), ("officer", "03")] {
            try run(
                environment,
                SoftHSM.tools[1],
                "--module \(SoftHSM.module) --token-label Khulna --login --pin 246810 --keypairgen --key-type EC:prime256v1 "
                    + "--label \(label) --id \(id) --usage-sign"
            )
        }
        return environment
    }

    private static func run(_ environment: [String: String], _ tool: String, _ line: String) throws {
        let process = Process()
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.executableURL = URL(filePath: tool)
        process.arguments = line.split(separator: " ").map(String.init)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(tool)")
    }

    private let environment: [String: String]

    init() throws { environment = try Self.tokens.get() }

    private func uri(_ key: String) -> String { "'pkcs11:token=Khulna;object=\(key)?module-path=\(SoftHSM.module)'" }

    @Test func `a center whose two keys lie on tokens opens a session and certifies`() throws {
        let center = try StaffedCenter(environment: environment)
        let sanad = center.sanad
        try sanad.write("246810\n", to: "pin")
        let made = try sanad(
            """
            center init --directory token --id BD-TTC015 --issuer T-15-1 --registrar T-15-2 \
            --issuer-key \(uri("issuer")) --registrar-key \(uri("registrar")) --passphrase-file pin
            """
        )
        #expect(made.status == 0, "\(made.errors)")
        #expect(!NewFile.exists("\(sanad.folder)/token/issuer.key"))
        for role in ["issuer", "registrar"] {
            #expect(try sanad("authority certify token/\(role)-request.pem --out token/\(role).pem").status == 0)
        }
        let accreditation = try center.identity(
            """
            authority accredit --officer O-001 --center BD-TTC015 --name-en 'Token TTC' --contact +880-000 \
            --scope BD-* --key issuer=token/issuer.pem --key registrar=token/registrar.pem
            """
        )
        try center.expect("authority confirm \(accreditation) --officer O-002")
        let session = try center.identity(
            "center session --office token --passphrase-file pin --achievement BD-WELD/1 --district Khulna --seats 20"
        )
        try center.roster(0..<5)
        let lines = try center.issue("--office token --passphrase-file pin --session \(session)")
        #expect(lines.map(\.state) == Array(repeating: "logged", count: 5))
    }

    @Test func `each thing that is wrong with a token has words and an exit code`() throws {
        let sanad = try Command(environment: environment)
        try sanad.write("000000\n", to: "wrong")
        try sanad.write("246810\n", to: "pin")
        let request = "center request --id BD-TTC014 --staff-code T-1 --key"
        let module = "module-path=\(SoftHSM.module)"
        for (line, status, words) in [
            ("\(request) \(uri("issuer"))", 77, "asks for its PIN"),
            ("\(request) \(uri("issuer")) --passphrase-file wrong", 77, "PIN of the token Khulna is wrong"),
            ("\(request) \(uri("nobody")) --passphrase-file pin", 74, "found: "),
            ("\(request) 'pkcs11:token=Dhaka;object=issuer?\(module)' --passphrase-file pin", 74, "found: Khulna"),
            ("\(request) 'pkcs11:object=issuer?module-path=/none.so'", 74, "/none.so cannot be loaded"),
            ("\(request) 'pkcs11:object=issuer?\(module)&pin-value=246810'", 65, "holds a PIN"),
            ("\(request) \(uri("issuer")) --passphrase-file pin", 0, "Request of T-1"),
            ("keys show \(uri("issuer")) --passphrase-file pin", 0, "thumbprint"),
        ] {
            let result = try sanad(line)
            #expect(result.status == Int32(status), "\(line): \(result.errors)")
            #expect((result.errors + result.output).contains(words), "\(line): \(result.errors)")
            #expect(!result.errors.contains("246810"))
        }
    }
}

private enum SoftHSM {
    static let module = "/usr/lib/softhsm/libsofthsm2.so"
    static let tools = ["/usr/bin/softhsm2-util", "/usr/bin/pkcs11-tool"]
    static let isThere = ([module] + tools).allSatisfy(NewFile.exists)
}
