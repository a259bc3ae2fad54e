package import Credentials
import Foundation
package import LedgerCore

/// A row of the catalog of achievements, with the frameworks and fields that it names.
package struct CatalogAchievement: Sendable {
    package let code: String
    package let version: String
    package let kind: EvidenceKind
    package let sessionRequired: Bool
    package let names: Names

    /// What the holder was asked to do; where the row is not confirmed, with a sentence that says so. It is registered
    /// with the rest, and stands wherever the description does: in every answer, and on paper.
    package let descriptions: Names
    package let purposes: [(code: String, validFor: String)]

    /// Where the row comes from.
    package let source: String
    package let isConfirmed: Bool

    private let criteria: String
    private let alignments: [CatalogAlignment]

    /// Finds a row by its code, and by its version where the code has several.
    ///
    /// - Parameters:
    ///   - path: `achievements.csv`; `frameworks.csv` and `fields.csv` lie beside it.
    ///   - code: The achievement's code.
    ///   - version: Its version; nil where there is one only.
    /// - Throws: `CatalogError`, or `FileError`.
    package init(from path: String, code: String, version: String? = nil) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let rows = try CatalogTable(path).rows.filter { row in
            row["code"] == code && (version == nil || row["version"] == version)
        }
        guard let row = rows.first else {
            let wanted = [code, version].compactMap(\.self).joined(separator: "/")
            throw CatalogError(path: path, row: nil, column: "code", expected: "a row for \(wanted)")
        }
        guard rows.count == 1 else {
            let expected = "one of the versions of \(code) to be named"
            throw CatalogError(path: path, row: nil, column: "version", expected: expected)
        }
        let frameworks = try CatalogTable("\(folder)/frameworks.csv").rows
        let fields = try CatalogTable("\(folder)/fields.csv").rows
        try self.init(row, frameworks: frameworks, fields: fields)
    }

    /// Reads every row.
    ///
    /// - Parameter path: `achievements.csv`; `frameworks.csv` and `fields.csv` lie beside it.
    /// - Returns: The achievements, in the order of the rows.
    /// - Throws: `CatalogError`, or `FileError`.
    package static func all(from path: String) throws -> [CatalogAchievement] {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let frameworks = try CatalogTable("\(folder)/frameworks.csv").rows
        let fields = try CatalogTable("\(folder)/fields.csv").rows
        return try CatalogTable(path).rows.map { try CatalogAchievement($0, frameworks: frameworks, fields: fields) }
    }

    init(_ row: CatalogRow, frameworks: [CatalogRow], fields: [CatalogRow]) throws(CatalogError) {
        code = try row.required("code")
        version = try row.required("version")
        guard let kind = EvidenceKind(rawValue: try row.required("kind")) else {
            throw row.error("kind", expected: "one of \(EvidenceKind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        self.kind = kind
        sessionRequired = try row.truth("session_required", yes: "true", no: "false")
        names = try row.names("name")
        let described = try row.names("description")
        criteria = try row.required("criteria")
        source = try row.required("source")
        isConfirmed = try row.truth("confirmed", yes: "yes", no: "no")
        descriptions = isConfirmed ? described : described.unconfirmed
        purposes = try row.purposes()
        alignments = try CatalogAlignment.all(row, frameworks: frameworks, fields: fields)
    }

    /// The Open Badges 3.0 Achievement that would be registered.
    package func achievement(origin: String) -> JSONTree {
        [
            "id": .string("https://\(origin)/achievements/\(code)/\(version)"), "type": ["Achievement"],
            "achievementType": .string(achievementType), "name": .string(names.en),
            "description": .string(descriptions.en), "criteria": ["narrative": .string(criteria)],
            "humanCode": .string(code), "version": .string(version),
            "alignment": .array(alignments.map { $0.tree(origin: origin) }),
        ]
    }

    private var achievementType: String {
        switch kind {
        case .tested: "Certification"
        case .attended: "CertificateOfCompletion"
        case .observed: "Fieldwork"
        case .sighted: "Achievement"
        }
    }
}

extension Names {
    /// A description of what no official source has confirmed yet.
    fileprivate var unconfirmed: Names {
        Names(
            en: "\(en) Not confirmed by an official source.",
            bn: bn.map { "\($0) সরকারি উৎস থেকে নিশ্চিত করা হয়নি।" },
            ja: ja.map { "\($0)公的な資料では未確認です。" }
        )
    }
}

extension CatalogRow {
    fileprivate func truth(_ column: String, yes: String, no: String) throws(CatalogError) -> Bool {
        let text = try required(column)
        guard text == yes || text == no else { throw error(column, expected: "\(yes) or \(no)") }
        return text == yes
    }

    fileprivate func names(_ column: String) throws(CatalogError) -> Names {
        Names(en: try required("\(column)_en"), bn: try required("\(column)_bn"), ja: try required("\(column)_ja"))
    }

    fileprivate func purposes() throws(CatalogError) -> [(code: String, validFor: String)] {
        var purposes: [(code: String, validFor: String)] = []
        for purpose in (self["purposes"] ?? "").split(separator: ";") {
            let parts = purpose.split(separator: ":").map(String.init)
            guard parts.count == 2 else { throw error("purposes", expected: "code:duration, as in ssw:P10Y") }
            purposes.append((code: parts[0], validFor: parts[1]))
        }
        return purposes
    }
}
