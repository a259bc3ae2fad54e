import Foundation
import Testing
import TransparencyLog

/// Archives of a ledger that runs, and what is built from them.
@Suite struct `An archive of a daemon` {
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
        try expect("submit authority/officers.jws --ledger \(daemon.url)")
    }

    @discardableResult
    private func expect(_ line: String, status: Int32 = 0) throws -> Command.Result {
        let result = try sanad(line)
        #expect(result.status == status, "\(line): \(result.output)\(result.errors)")
        return result
    }

    private func grow() throws {
        try sanad("center init --id BD-TTC014 --issuer T-1 --registrar T-2")
        for role in ["issuer", "registrar"] {
            try sanad("authority certify office/\(role)-request.pem --out office/\(role).pem")
        }
        try expect(
            """
            authority accredit --officer O-001 --center BD-TTC014 --name-en 'Sample TTC' --contact +880-000 \
            --scope BD-* --key issuer=office/issuer.pem --key registrar=office/registrar.pem --ledger \(daemon.url)
            """
        )
    }

    @Test func `follows it while it grows, from its address and from its data`() async throws {
        try expect("archive \(daemon.url)/ --out served \(Self.keys)")
        try expect("archive data --out stored \(Self.keys)")
        let before = try sanad.text("served/checkpoint")
        try grow()
        try expect("archive \(daemon.url) --out served \(Self.keys)")
        try expect("archive data --out stored \(Self.keys)")
        #expect(try sanad.text("served/checkpoint") != before)
        #expect(try sanad.files(in: "served/tile") == sanad.files(in: "stored/tile"))
        try expect("audit served \(Self.keys)")
        let checked = try await sanad.check("stored", "--policy authority/policy --root authority/root.pem")
        #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    }

    @Test(arguments: Place.allCases)
    func `gives the ledger back when its data are lost`(place: Place) async throws {
        try grow()
        try expect("archive \(daemon.url) --out archive \(Self.keys)")
        if place == .copy {
            let copies = URL(filePath: "\(sanad.folder)/copies")
            try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: true)
            let archive = URL(filePath: "\(sanad.folder)/archive")
            try FileManager.default.moveItem(at: archive, to: copies.appending(path: originHash("bd.sanad.example")))
        }
        try await FolderServer.serving("\(sanad.folder)/archive") { server in
            let from = [Place.folder: "archive", .copy: "copies/", .address: "\(server.url)/"][place] ?? ""
            let arguments = "recover bd.sanad.example --data-directory new --policy authority/policy --from \(from)"
            let result = try await sanad.sanadd(arguments)
            #expect(result.status == 0, "\(result.output)\(result.errors)")
        }
        try expect("audit new \(Self.keys)")
        try expect("archive new --out again \(Self.keys)")
        try expect("archive data --out old \(Self.keys)")
        #expect(try sanad.files(in: "again/tile") == sanad.files(in: "old/tile"))
    }

    /// Where an archive is recovered from.
    enum Place: CaseIterable {
        case folder
        /// Where a witness would serve its copy: below the hash of the ledger's origin.
        case copy
        /// A web server that serves the archive's folder.
        case address
    }

    @Test func `that is older than what was fetched before an interruption is not taken for the whole`() async throws {
        try expect("archive \(daemon.url) --out older \(Self.keys)")
        try grow()
        try expect("archive \(daemon.url) --out newer \(Self.keys)")
        let line = "recover bd.sanad.example --policy authority/policy --data-directory"
        #expect(try await sanad.sanadd("\(line) new/recovering --from newer").status == 0)
        let older = try await sanad.sanadd("\(line) new --from older")
        #expect(older.status == 1)
        #expect(older.output.contains("an interrupted rebuilding left"), "\(older.output)\(older.errors)")
        #expect(try await sanad.sanadd("\(line) new --from newer").status == 0)
        try expect("audit new \(Self.keys)")
    }

    @Test func `of another ledger gives nothing back`() async throws {
        try expect("archive \(daemon.url) --out archive \(Self.keys)")
        let arguments = "recover jp.sanad.example --data-directory new --policy authority/policy --from archive"
        let result = try await sanad.sanadd(arguments)
        #expect(result.status == 1)
        #expect(result.output.contains("the checkpoint is of another log"), "\(result.output)")
    }
}
