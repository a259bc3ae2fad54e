package import Credentials
package import LedgerCore
import LedgerCrypto
import TransparencyLog

// Signed statements of every kind, as they are in order.
extension SampleCountry {
    package static let welding = "BD-NTVQF-WELDING-3"
    package static let course = "BD-TTC-JAPANESE-N4"

    package func stamp(_ issuer: String, _ time: LedgerTime, identity: String? = nil) -> StatementStamp {
        StatementStamp(
            issuer: issuer,
            issuedAt: time.seconds,
            identity: identity ?? uuidURN(random: randomBytes(16))
        )
    }

    package func genesis(
        at time: LedgerTime = start,
        peers: [Peer] = [],
        identity: String? = nil
    ) throws -> [UInt8] {
        try StatementDraft.genesis(
            stamp(origin, time, identity: identity),
            .init(
                origin: origin,
                tagDate: SampleCountry.tagDate,
                country: country,
                authorityName: Names(en: "Sample Authority", bn: "নমুনা কর্তৃপক্ষ", ja: "見本当局"),
                contact: "https://authority.\(origin)",
                needsConfirmations: needsConfirmations
            ),
            root: root.certificate,
            nextRoot: nextRoot.thumbprint,
            issuingCA: issuingCA.certificate,
            log: log.verifierKey,
            witness: witness.verifierKey,
            statusKey: statusKey.certificate,
            peers: peers
        ).signed(by: root)
    }

    /// The years in which sample accreditations are in force.
    package static let inForce: Range<Int64> = 1_793_415_600..<1_919_646_000

    package func officersAccreditation(
        at time: LedgerTime,
        validity: Range<Int64> = inForce,
        identity: String? = nil
    ) throws -> [UInt8] {
        try StatementDraft.accreditation(
            stamp(origin, time, identity: identity),
            center: .init(
                id: authority,
                name: Names(en: "Officers of the Sample Authority"),
                country: country,
                district: nil,
                contact: "https://authority.\(origin)"
            ),
            keys: officers.map { (.officer, $0.certificate) },
            scope: [],
            validity: validity
        ).signed(by: root)
    }

    package func accreditation(
        of center: SampleCenter,
        scope: [String] = ["BD-NTVQF-*", course],
        validity: Range<Int64> = inForce,
        succeeds: String? = nil,
        at time: LedgerTime,
        identity: String? = nil,
        by officer: Int = 0
    ) throws -> [UInt8] {
        try StatementDraft.accreditation(
            stamp(authority, time, identity: identity),
            center: .init(id: center.id, name: center.name, country: country, district: "Khulna", contact: "+880-000"),
            keys: [(.issuer, center.issuer.certificate), (.registrar, center.registrar.certificate)],
            scope: scope,
            validity: validity,
            legalBasis: "Sample MoU 2025",
            succeeds: succeeds
        ).signed(by: officers[officer])
    }

    package func confirmation(of identity: String, at time: LedgerTime, by officer: Int = 1) throws -> [UInt8] {
        try StatementDraft.confirmation(stamp(authority, time), confirms: identity).signed(by: officers[officer])
    }

    package func achievement(
        _ code: String,
        version: String = "1",
        kind: EvidenceKind = .tested,
        at time: LedgerTime
    ) throws -> [UInt8] {
        try StatementDraft.achievement(
            stamp(authority, time),
            achievement: achievementObject(code, version: version),
            names: Names(en: code, bn: "ঢালাই", ja: "溶接"),
            descriptions: Names(en: "Welds plates.", bn: "ঢালাই", ja: "溶接"),
            kind: kind,
            sessionRequired: kind == .tested
        ).signed(by: officers[0])
    }

    package func achievementObject(_ code: String, version: String = "1") -> JSONTree {
        let alignment: JSONTree = [
            "type": ["Alignment"], "targetName": "NTVQF level 3",
            "targetUrl": "https://sanad.example/frameworks/ntvqf/3", "targetFramework": "NTVQF 2011",
            "targetCode": "3",
        ]
        return [
            "id": .string("https://\(origin)/achievements/\(code)/\(version)"), "type": ["Achievement"],
            "achievementType": "Certification", "name": .string("Sample \(code)"),
            "description": "Sample trade test.",
            "criteria": ["narrative": "Passes the practical and the written part."],
            "humanCode": .string(code), "version": .string(version), "alignment": [alignment],
        ]
    }

    package func session(
        of center: SampleCenter,
        achievement: String = "\(welding)/1",
        authorized: Int = 20,
        date: CivilDate? = nil,
        days: Int = 30,
        isBackfill: Bool = false,
        at time: LedgerTime,
        identity: String,
        by signer: SigningIdentity? = nil
    ) throws -> [UInt8] {
        let date = date ?? time.date.adding(days: -1)
        return try StatementDraft.session(
            stamp(isOfficer(signer) ? authority : center.id, time, identity: identity),
            center: center.id,
            achievement: achievement,
            date: date,
            closes: date.adding(days: days),
            country: country,
            district: "Khulna",
            authorized: authorized,
            isBackfill: isBackfill
        ).signed(by: signer ?? center.registrar)
    }

    private func isOfficer(_ signer: SigningIdentity?) -> Bool {
        officers.contains { $0.thumbprint == signer?.thumbprint }
    }
}
