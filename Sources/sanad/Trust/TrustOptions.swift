import ArgumentParser
import CenterOffice
import Foundation
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// Where the trust anchors lie, for every command that verifies.
struct TrustOptions: ParsableArguments {
    @Option(
        name: .customLong("keys"),
        help: ArgumentHelp(
            "A folder with the file `policy` and the authorities' roots (*.pem), or a demo.json.",
            discussion: "Without it: $SANAD_KEYS, or the folder Keys in the current one.",
            valueName: "path"
        )
    )
    var keys: String?

    @Option(help: ArgumentHelp("A tlog-policy file, in place of the one in --keys.", valueName: "file"))
    var policy: String?

    @Option(
        name: .customLong("authority"),
        help: ArgumentHelp("An authority's root certificate in PEM; may be repeated.", valueName: "file")
    )
    var authorities: [String] = []

    /// The trust anchors, all read and checked.
    func anchors() throws -> TrustAnchors {
        let files = try files()
        let policy: TrustPolicy
        do {
            policy = try TrustPolicy(NewFile.read(files.policy))
        } catch let error as TransparencyLogError {
            throw Failure(.data, TrustWords.badPolicy(files.policy, "\(error)"))
        }
        guard !files.roots.isEmpty else {
            throw Failure(.usage, TrustWords.noRoot)
        }
        return TrustAnchors(policy: policy, roots: try files.roots.map(root))
    }

    /// The policy's bytes as they lie in its file.
    func policyFile() throws -> [UInt8] { try NewFile.read(files().policy) }

    /// The demo's file, when the trust anchors are a demo's.
    func demo() throws -> DemoFile? {
        guard let folder, folder.hasSuffix(".json") else { return nil }
        return try DemoFile(path: folder)
    }

    private func root(_ path: String) throws -> Certificate {
        do {
            return try Certificate(pem: String(decoding: NewFile.read(path), as: UTF8.self))
        } catch let error as CryptoError {
            throw Failure(.data, TrustWords.badRoot(path, "\(error)"))
        }
    }

    private func files() throws -> (policy: String, roots: [String]) {
        if let policy, !authorities.isEmpty { return (policy, authorities) }
        guard let folder else {
            throw Failure(.usage, TrustWords.none)
        }
        let found = folder.hasSuffix(".json") ? try DemoFile(path: folder).trustFiles : try Self.files(in: folder)
        return (policy ?? found.policy, authorities.isEmpty ? found.roots : authorities)
    }

    private var folder: String? { keys ?? ProcessInfo.processInfo.environment["SANAD_KEYS"] ?? Self.installed }

    private static let installed: String? = ["Keys", "/usr/local/share/sanad/Keys", "/usr/share/sanad/Keys"]
        .first { FileManager.default.fileExists(atPath: $0 + "/policy") }

    private static func files(in folder: String) throws -> (policy: String, roots: [String]) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw Failure(.usage, TrustWords.noFolder(folder))
        }
        return ("\(folder)/policy", names.filter { $0.hasSuffix(".pem") }.sorted().map { "\(folder)/\($0)" })
    }
}
