import Credentials
import Foundation

/// What an achievement is aligned to: a place in a framework of one version (Open Badges 3.0 `Alignment`).
struct CatalogAlignment: Sendable {
    let framework: String
    let code: String
    let name: String
    /// Below `https://<origin>/frameworks/`.
    let path: [String]

    func tree(origin: String) -> JSONTree {
        let path = path.map(escaped).joined(separator: "/")
        return [
            "type": ["Alignment"], "targetFramework": .string(framework), "targetCode": .string(code),
            "targetName": .string(name), "targetUrl": .string("https://\(origin)/frameworks/\(path)"),
        ]
    }

    /// The alignments of a row of the catalog of achievements.
    static func all(
        _ row: CatalogRow,
        frameworks: [CatalogRow],
        fields: [CatalogRow]
    ) throws(CatalogError) -> [CatalogAlignment] {
        let framework = try row.required("framework")
        let version = try row.required("framework_version")
        let code = try row.required("target_code")
        let entry = frameworks.first { $0["framework"] == framework && $0["version"] == version }
        guard let name = entry?["name_en"] else {
            throw row.error("framework", expected: "a framework and version of frameworks.csv")
        }
        let full = "\(framework) \(version)"
        var alignments = [
            CatalogAlignment(
                framework: full,
                code: code,
                name: name,
                path: [framework, version] + code.split(separator: "/").map(String.init)
            )
        ]
        for word in ["field", "tier", "grade", "level"] {
            guard let value = row[word] else { continue }
            var name = "\(word) \(value)"
            if word == "field" {
                let entry = fields.first { $0["program"] == framework && $0["code"] == value }
                guard let field = entry?["name_en"] else {
                    throw row.error("field", expected: "a field of \(framework) in fields.csv")
                }
                name = field
            }
            alignments.append(
                CatalogAlignment(
                    framework: "\(full) \(word)",
                    code: value,
                    name: name,
                    path: [framework, version, word, value]
                )
            )
        }
        if let group = row["isco08"] {
            alignments.append(
                CatalogAlignment(
                    framework: "ISCO-08",
                    code: group,
                    name: "unit group \(group)",
                    path: ["ISCO-08", group]
                )
            )
        }
        return alignments
    }
}

/// One segment of a URL's path (RFC 3986 section 2.3).
private func escaped(_ text: String) -> String {
    let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    return text.addingPercentEncoding(withAllowedCharacters: CharacterSet(charactersIn: unreserved)) ?? ""
}
