import CenterOffice
import Foundation
import Testing

/// Tokens that do not let anybody in, and machines that cannot speak to them.
@Suite(.enabled(if: BrokenToken.isThere, "softhsm2 or a C compiler is not installed: make tools"))
struct BrokenTokenTests {
    private let sanad: Command
    private let token: BrokenToken

    init() throws {
        sanad = try Command()
        token = try BrokenToken(in: sanad.folder)
        try sanad.write("246810\n", to: "pin")
    }

    private func request(
        _ module: String,
        _ more: String = "",
        with environment: [String: String] = [:]
    ) throws
        -> Command.Result
    {
        let uri = "'pkcs11:token=Khulna;object=issuer?module-path=\(module)'"
        let line = "center request --id BD-TTC014 --staff-code T-1 --key \(uri) --passphrase-file pin \(more)"
        let (process, outputs) = try sanad.prepareWithOutputs(line)
        process.environment = (process.environment ?? [:]).merging(token.environment) { $1 }.merging(environment) { $1 }
        try process.run()
        process.waitUntilExit()
        return try sanad.result(of: process, outputs)
    }

    @Test(arguments: ["LOCKED", "REFUSES"])
    func `a token that is locked says who can unlock it, in the clerk's language`(state: String) throws {
        let module = try token.module(state)
        let english = try request(module)
        #expect(english.status == 77, "\(english.errors)")
        #expect(
            english.errors.contains("the token Khulna is locked after too many wrong PINs; who set it up can unlock it")
        )
        let bengali = try request(module, with: ["LC_ALL": "bn_BD.UTF-8"])
        #expect(bengali.errors.contains("বারবার ভুল PIN দেওয়ায় টোকেন Khulna আটকে গেছে"))
        let japanese = try request(module, with: ["LC_ALL": "ja_JP.UTF-8"])
        #expect(japanese.errors.contains("トークン Khulna はロックされています"))
        #expect(!(english.errors + bengali.errors + japanese.errors).contains("246810"))
    }

    @Test func `before the last try a wrong PIN is told so`() throws {
        try sanad.write("000000\n", to: "pin")
        let result = try request(token.module("LAST"))
        #expect(result.status == 77)
        #expect(result.errors.contains("the PIN of the token Khulna is wrong; one more wrong PIN locks it"))
    }

    @Test func `without libp11, or with one that is broken, it is said what to install`() throws {
        try sanad.write("no library", to: "broken/libp11.so.3")
        let result = try request(BrokenToken.softHSM, with: ["LD_LIBRARY_PATH": "\(sanad.folder)/broken"])
        #expect(result.status == 74)
        #expect(result.errors.contains("keys on tokens need the library libp11 (Debian: apt install libp11-3)"))
    }
}

/// SoftHSM behind a module that changes what it answers: SoftHSM itself never locks a token.
struct BrokenToken {
    static let softHSM = "/usr/lib/softhsm/libsofthsm2.so"
    private static let tools = ["/usr/bin/softhsm2-util", "/usr/bin/pkcs11-tool"]
    private static let compiler = ["/usr/bin/clang", "/usr/bin/cc", "/usr/bin/gcc"].first(where: NewFile.exists)
    static let isThere = ([softHSM] + tools).allSatisfy(NewFile.exists) && compiler != nil

    let environment: [String: String]
    private let folder: String

    init(in folder: String) throws {
        self.folder = folder
        environment = ["SOFTHSM2_CONF": "\(folder)/softhsm2.conf"]
        try NewFile.makeFolder("\(folder)/tokens")
        let configuration = "directories.tokendir = \(folder)/tokens\nlog.level = ERROR\n"
        try NewFile.write(configuration, to: "\(folder)/softhsm2.conf", access: .everyone)
        try run(Self.tools[0], "--init-token --free --label Khulna --so-pin 13579 --pin 246810")
        let generation = "--keypairgen --key-type EC:prime256v1 --label issuer --id 01 --usage-sign"
        try run(Self.tools[1], "--module \(Self.softHSM) --token-label Khulna --login --pin 246810 \(generation)")
    }

    /// Compiles the module in one of its forms.
    func module(_ state: String) throws -> String {
        let source = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../Independent/broken_token.c"
        )
        .standardizedFileURL.path
        let module = "\(folder)/\(state).so"
        try run(Self.compiler ?? "cc", "-shared -fPIC -D\(state) -DSOFTHSM=\"\(Self.softHSM)\" -o \(module) \(source)")
        return module
    }

    private func run(_ tool: String, _ line: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: tool)
        process.arguments = line.split(separator: " ").map(String.init)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(tool) \(line)")
    }
}
