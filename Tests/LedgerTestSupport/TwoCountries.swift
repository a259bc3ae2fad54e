package import Credentials
package import LedgerCore
package import TransparencyLog

/// A ledger with certificates, another country that vouches for it, and a verifier who trusts both.
package struct TwoCountries {
    package var scene: SampleScene
    package let japan: SampleCountry

    /// The other country's ledger, which knows an achievement of its own.
    package var japanese: SampleLedger
    package let anchors: TrustAnchors

    /// The certificate that is verified; its serial is 1.
    package let credential: SDJWT

    /// The entry that holds it.
    package let index: Int

    private static let other = Result { try SampleCountry(origin: "jp.sanad.example", country: "JP") }

    package init() throws {
        japan = try Self.other.get()
        scene = try SampleScene()
        anchors = try SampleCountry.anchors([scene.country, japan])
        credential = try scene.country.credential(
            of: scene.first,
            serial: 1,
            session: scene.sessions[0],
            at: scene.time
        )
        index = scene.size
        try scene.admit(credential.issuerJWT.bytes)
        japanese = SampleLedger(japan, at: scene.time)
        let peer = scene.country.peer
        for statement in [
            try japan.genesis(at: scene.time, peers: [peer]), try japan.officersAccreditation(at: scene.time),
            try japan.achievement("N4", at: scene.time),
        ] { try admitInJapan(statement) }
    }

    /// The same, for a verifier who knows these countries' roots alone.
    package init(_ other: TwoCountries, trusting countries: [SampleCountry]) {
        scene = other.scene
        japan = other.japan
        japanese = other.japanese
        credential = other.credential
        index = other.index
        anchors = TrustAnchors(policy: other.anchors.policy, roots: countries.map(\.root.certificate))
    }

    package var bangladesh: SampleCountry { scene.country }
    package var log: SampleLog { SampleLog(scene) }
    package var japaneseLog: SampleLog { SampleLog(japan, japanese.entries) }
    package var both: [Cosigner] { [bangladesh.witness, japan.witness] }

    package mutating func admitInJapan(_ statement: [UInt8]) throws {
        if let refusal = try japanese.append(statement) { throw refusal }
    }

    /// Each country's half of one recognition, where it makes one.
    package mutating func recognize(inBangladesh: Bool, inJapan body: Recognition?) throws {
        let recognition = SampleCountry.recognition(SampleAgreement.id)
        if inBangladesh {
            try scene.admit(bangladesh.recognition(SampleAgreement.id, at: scene.time, body: recognition))
        }
        guard let body else { return }
        try admitInJapan(japan.recognition(SampleAgreement.id, at: scene.time, body: body))
    }

    /// Appends certificates of other workers.
    package mutating func certify(_ serials: ClosedRange<Int>) throws {
        for serial in serials { try scene.admit(scene.credential(serial)) }
    }

    package func verifier(at now: LedgerTime? = nil, trusting anchors: TrustAnchors? = nil) -> Verifier {
        Verifier(anchors: anchors ?? self.anchors, now: now ?? scene.time)
    }

    /// What a verifier says who holds the log's copy under a checkpoint, and was shown others.
    package func verify(
        _ file: CertificateFile,
        under note: SignedNote,
        seen: [SeenCheckpoint] = [],
        at now: LedgerTime? = nil
    ) throws -> Verification {
        let sizes = try ([file.proof].compactMap { $0 } + file.support.map(\.proof))
            .map { try TransparencyProof($0).checkpoint.size }
        let copy = try log.copy(under: note, seen: seen, remembering: Set(sizes), anchors: anchors)
        return try verifier(at: now).verify(file, ledgers: [copy])
    }

    /// The same log, in which another entry stands in the place of the certificate's and all that follows is chained
    /// to it.
    package func forked() throws -> SampleLog {
        var entries = Array(log.entries[..<index])
        for entry in log.entries[index...] {
            let statement = entries.count == index ? try scene.credential(99) : try Entry(parsing: entry).statement
            let next = Entry(
                index: entries.count,
                time: try Entry(parsing: entry).time,
                previous: .leaf(entries[entries.count - 1]),
                statement: statement
            )
            entries.append(next.bytes)
        }
        return SampleLog(bangladesh, entries)
    }
}
