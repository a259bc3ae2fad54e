import Credentials
import Foundation
import LedgerCore
import LedgerSamples
import TransparencyLog

/// A country with two centers: the certificates of one fill ledgers, those of the other are measured.
struct BenchCountry {
    let sample: SampleCountry

    /// When everything that it signs was signed: now, for daemons look at the clock.
    let start: LedgerTime

    /// Genesis, officers, achievements, centers and sessions.
    let foundation: [[UInt8]]
    private let filling: Desk
    private let measured: Desk

    /// A center with its session.
    private struct Desk {
        let center: SampleCenter
        let session: String
    }

    init() throws {
        sample = try SampleCountry()
        start = LedgerTime(seconds: Int64(Date.now.timeIntervalSince1970) - 60)
        let centers = try [1, 2].map { [sample] in try SampleCenter($0, in: sample) }
        let founding = try sample.foundation(centers: centers, seats: 1_000_000, at: start)
        foundation = founding.statements
        filling = Desk(center: centers[0], session: founding.sessions[0])
        measured = Desk(center: centers[1], session: founding.sessions[1])
    }

    /// Certificates to fill a ledger with. Serials begin at 1 and go up by at most 10,000 at a time.
    func filling(_ serials: Range<Int>) async throws -> [[UInt8]] { try await certificates(serials, of: filling) }

    /// Certificates whose admission is measured, which no ledger was filled with.
    func measured(_ serials: Range<Int>) async throws -> [[UInt8]] { try await certificates(serials, of: measured) }

    /// The center whose certificates are measured, and its session.
    var measuredCenter: SampleCenter { measured.center }
    var measuredSession: String { measured.session }

    /// A worker's certificate with what it discloses.
    func credential(_ serial: Int) throws -> SDJWT { try credential(serial, of: filling) }

    /// One country's word: its log, and its own witness.
    var policy: String {
        "log \(sample.log.verifierKey)\nwitness own \(sample.witness.verifierKey)\nquorum own\n"
    }

    var anchors: TrustAnchors {
        get throws { TrustAnchors(policy: try TrustPolicy(Array(policy.utf8)), roots: [sample.root.certificate]) }
    }

    private func certificates(_ serials: Range<Int>, of desk: Desk) async throws -> [[UInt8]] {
        try await onAllCores(serials.count) { part in
            try part.map { try credential(serials.lowerBound + $0, of: desk).issuerJWT.bytes }
        }.flatMap { $0 }
    }

    private func credential(_ serial: Int, of desk: Desk) throws -> SDJWT {
        try sample.credential(of: desk.center, serial: serial, session: desk.session, at: start)
    }
}
