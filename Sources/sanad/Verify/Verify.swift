import ArgumentParser
import CenterOffice
import Credentials
import Foundation
import LedgerCore
import TransparencyLog

/// `sanad verify`
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what a certificate is worth: one of ten answers, with reasons.",
        discussion: """
            Give one or more .sanad files. The status is looked up in the ledger (a URL, a folder of tiles, or a data
            directory), which is replayed first: the one of --ledger, else the one that the trust anchors name. With
            --offline and no --ledger the files' own proofs are checked, and the status stays unknown. Nothing is sent
            anywhere but requests for the whole ledger, so that no server learns what is checked.

            EXAMPLES
              sanad verify BD-TTC014-26-000123-67.sanad --keys demo/demo.json
              sanad verify BD-TTC014-26-000123-67.sanad --keys Keys --ledger https://bd.sanad.example
              sanad verify *.sanad --keys demo/demo.json --ledger demo/bd/data --language bn
              sanad verify one.sanad --keys Keys --ledger tiles/ --at 2026-11-01T04:00:00Z --json

            EXIT CODES
              0  genuine: all certificates are valid
              1  otherwise: at least one is not, or is genuine only with a reservation
              3  could not be confirmed, a file that cannot be read among it
              64 wrong usage · 65 a policy or root that cannot be read · 74 a policy or root that is missing
            """
    )

    @Argument(help: "Certificates, as .sanad files.")
    var files: [String]

    @OptionGroup var trust: TrustOptions

    @Option(
        help: ArgumentHelp("A copy of the ledger: a URL, a folder of tiles, or a data directory.", valueName: "ledger")
    )
    var ledger: String?

    @Flag(help: "Use no network: only --ledger, where it lies on this machine.")
    var offline = false

    @Option(help: ArgumentHelp("Answer as of this time instead of now.", valueName: "time"))
    var at: LedgerTime?

    @Option(help: ArgumentHelp("The oldest status to rely on, in days.", valueName: "days"))
    var maxStatusAge: Int?

    @Option(help: ArgumentHelp("Ask whether it is still good for this purpose.", valueName: "code"))
    var purpose: String?

    @Option(help: "The language of the answers: en, bn or ja.")
    var language: Language = .en

    @Flag(help: "Print the answers as JSON.")
    var json = false

    func validate() throws {
        guard !offline || ledger?.contains("://") != true else {
            throw ValidationError("--offline and a ledger's address exclude each other")
        }
        guard (0...36_500).contains(maxStatusAge ?? 0) else {
            throw ValidationError("--max-status-age is 0 to 36500 days")
        }
    }

    func run() async throws {
        let verifications = try await verify()
        if json {
            print(try VerificationOutput.json(zip(files, verifications).map { VerificationOutput($0, $1, language) }))
        } else {
            for (file, verification) in zip(files, verifications) {
                print(AnswerSheet(file: file, verification: verification, language: language).text)
            }
        }
        let faces = verifications.map(\.face)
        if faces.contains(where: { $0 == .doNotAccept || $0 == .genuineBut }) { throw ExitCode(1) }
        if faces.contains(.couldNotBeConfirmed) { throw ExitCode(3) }
    }

    private func verify() async throws -> [Verification] {
        let anchors = try trust.anchors()
        let files = files.map(ShownFile.init)
        var verifier = Verifier(anchors: anchors, now: at ?? .now)
        let place = try ledger ?? (offline ? localLedger() : trust.ledger())
        verifier.maximumStatusAge = maxStatusAge ?? (place?.contains("://") == true ? 7 : 90)
        verifier.purpose = purpose
        let copy = try await copy(of: place, for: files, anchors)
        return try files.map { file in
            switch file {
            case .certificate(let certificate): return try verifier.verify(certificate, ledger: copy)
            case .unreadable(let reason):
                var verification = Verification()
                verification.add(.notACertificate(reason))
                return verification
            }
        }
    }

    /// The ledger that the trust anchors name, if it lies on this machine.
    private func localLedger() throws -> String? { try trust.ledger().flatMap { $0.contains("://") ? nil : $0 } }

    /// The ledger, replayed, with the entries at hand that the files point to.
    private func copy(
        of place: String?,
        for files: [ShownFile],
        _ anchors: TrustAnchors
    ) async throws -> LedgerCopy<RegistryMemory>? {
        guard let place else { return nil }
        let reader = try openLedger(place)
        let replay = Replay(reader: reader, anchors: anchors, until: at)
        return try await explained(reading: place) {
            let result = try await replay.run()
            var entries: [Int: [UInt8]] = [:]
            for index in Set(files.flatMap { $0.indexes(in: result.auditor.registry.facts) })
            where index < result.auditor.size {
                let range = index..<index + 1
                entries[index] = try await reader.entries(in: range, treeSize: result.auditor.size).first
            }
            return LedgerCopy(result, anchors: anchors, entries: entries, at: at)
        }
    }
}

/// A file as it was given.
private enum ShownFile {
    case certificate(CertificateFile)
    case unreadable(String)

    init(_ path: String) {
        do {
            self = .certificate(try CertificateFile(parsing: try NewFile.read(path)))
        } catch {
            self = .unreadable("\(error)")
        }
    }

    /// Where a ledger may hold the credential: under its id, and where its proof says.
    func indexes(in facts: RegistryMemory) -> [Int] {
        guard case .certificate(let file) = self else { return [] }
        // What cannot be read here is answered when it is verified.
        let proven = file.proof.flatMap { try? TransparencyProof($0) }?.inclusion.index
        let id = (try? SDJWT(parsing: file.credential))?.issuerJWT.payload.root["id"]?.string
        return [proven, id.flatMap(facts.index(ofIdentity:))].compactMap { $0 }
    }
}

extension LedgerCopy<RegistryMemory> {
    fileprivate init(
        _ result: Replay.Result,
        anchors: TrustAnchors,
        entries: [Int: [UInt8]],
        at limit: LedgerTime?
    ) {
        let facts = result.auditor.registry.facts
        let state = facts.ledger()
        let verdict = anchors.policy.check(result.note, origin: state?.origin ?? "")
        let cosigned = verdict.signed?.cosignatures.map { LedgerTime(seconds: Int64($0.timestamp)) }.max()
        let times = [cosigned, state?.lastAdmitted].compactMap { $0 }
        self.init(
            facts: facts,
            size: result.auditor.size,
            asOf: min(times.max() ?? LedgerTime(seconds: 0), limit ?? LedgerTime(milliseconds: .max)),
            checkpoint: verdict,
            findings: result.findings,
            read: { entries[$0] }
        )
    }
}

extension LedgerTime {
    /// The machine's clock.
    static var now: LedgerTime { LedgerTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
