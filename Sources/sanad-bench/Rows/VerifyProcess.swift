import Foundation
import LedgerCrypto

extension Family {
    /// One certificate and one program that checks it, from its start to its end.
    static func verifyProcess(_ stand: Stand) async throws -> [BenchRow] {
        let openssl = try OpenSSLCheck(stand)
        let file = "\(stand.folder)/certificate.sanad"
        try Data(await BenchCertificate(stand.country).bytes).write(to: URL(filePath: file))
        let arguments = ["verify", file, "--offline", "--keys", stand.keys.anchors]
        let times = max(5, Int(stand.effort.limitSeconds * 40))
        let turns = try await Turns.measure(runs: stand.effort.runs) {
            try median(of: times) { try openssl.run() }
        } value: {
            // Without a ledger its status is unknown, and so the answer is that it could not be confirmed.
            try median(of: times) { try Child.run(stand.programs.sanad, arguments, good: [3]) }
        }
        return [
            BenchRow(
                "sanad verify, offline, whole process",
                unit: "ms",
                against: "openssl dgst -sha256 -verify",
                better: .lower,
                target: 2,
                turns
            )
        ]
    }

    /// The median time of one of so many, in milliseconds.
    private static func median(of times: Int, _ work: () throws -> Void) throws -> Double {
        var all: [Double] = []
        for _ in 0..<times {
            let watch = Stopwatch()
            try work()
            all.append(1000 * watch.seconds)
        }
        return Series(all).median
    }
}

/// `openssl dgst -sha256 -verify` on a short file.
private struct OpenSSLCheck {
    private let program: String
    private let arguments: [String]

    init(_ stand: Stand) throws {
        program = try Programs.system("openssl", package: "openssl")
        let (key, publicKey) = ("\(stand.folder)/openssl.key", "\(stand.folder)/openssl.pem")
        let (message, signature) = ("\(stand.folder)/openssl.message", "\(stand.folder)/openssl.signature")
        let pair = try PrivateKey.generate(.p256)
        try Data(pair.pem().utf8).write(to: URL(filePath: key))
        try Data(pair.publicKey.pem.utf8).write(to: URL(filePath: publicKey))
        try Data(repeating: 7, count: 2500).write(to: URL(filePath: message))
        try Child.run(program, ["dgst", "-sha256", "-sign", key, "-out", signature, message])
        arguments = ["dgst", "-sha256", "-verify", publicKey, "-signature", signature, message]
    }

    func run() throws { try Child.run(program, arguments) }
}
