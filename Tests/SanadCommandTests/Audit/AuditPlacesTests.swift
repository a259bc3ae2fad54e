import Foundation
import Testing

/// A ledger in use, named by each of its places.
@Suite struct `sanad audit of a daemon's ledger` {
    private let sanad: Command
    private let daemon: Daemon

    private static let keys = "--policy authority/policy --authority authority/root.pem"

    init() throws {
        sanad = try Command()
        try sanad(
            """
            authority init --country BD --origin bd.sanad.example --name-en 'Sample Authority' \
            --contact https://authority.example
            """
        )
        daemon = try Daemon(authority: "\(sanad.folder)/authority", data: "\(sanad.folder)/data")
        try sanad("submit authority/officers.jws --ledger \(daemon.url)")
    }

    @Test func `finds the same at its address, in its data, its data file and an archive`() throws {
        try sanad("archive \(daemon.url) --out archive \(Self.keys)")
        for place in [daemon.url, "data", "data/", "data/ledger.sqlite", "archive"] {
            for mode in ["", "--hashes-only"] {
                let result = try sanad("audit \(place) \(Self.keys) --json \(mode)")
                #expect(result.status == 0, "\(place): \(result.output)\(result.errors)")
                #expect(try result.audit().size == 2)
            }
        }
        #expect(try sanad("audit data/lock \(Self.keys)").status != 0)
    }

    @Test func `is of what the checkpoint covers while the daemon appends`() async throws {
        try sanad("center init --id BD-TTC014 --issuer T-1 --registrar T-2")
        for role in ["issuer", "registrar"] {
            try sanad("authority certify office/\(role)-request.pem --out office/\(role).pem")
        }
        let growing = Task { [sanad, daemon] in
            for number in 1...8 {
                let line = """
                    authority accredit --officer O-001 --center BD-TTC014 --name-en 'Sample TTC \(number)' \
                    --contact +880-000 --scope BD-* --key issuer=office/issuer.pem \
                    --key registrar=office/registrar.pem --ledger \(daemon.url)
                    """
                let result = try await sanad.run(line)
                #expect(result.status == 0, "\(result.output)\(result.errors)")
            }
        }
        var sizes: [Int] = []
        for _ in 0..<8 {
            let result = try await sanad.run("audit data/ledger.sqlite \(Self.keys) --json")
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            sizes.append(try result.audit().size)
        }
        try await growing.value
        #expect(sizes == sizes.sorted())
        #expect(try sanad("audit data/ledger.sqlite \(Self.keys) --json").audit().size == 10)
    }
}
