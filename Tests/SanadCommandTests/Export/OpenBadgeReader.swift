import Foundation

/// A program in Python by which exported badges are verified.
enum OpenBadgeReader {
    /// Python with what it needs; nil where there is none.
    static let python: String? = ProcessInfo.processInfo.environment["SANAD_TEST_PYTHON"]
        .flatMap { path in
            let check = try? ReportProgram.run(path, ["-c", "import openbadgeslib, jwt, cryptography, jsonschema"])
            return check?.status == 0 ? path : nil
        }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    /// The Open Badges 3.0 schema, where it lies beside the project.
    private static let schema = root.appending(path: "../../../shared/vectors/ob3_achievementcredential.json").path

    static func verify(_ badge: String, by certificate: String) throws -> ReportProgram.Result {
        let script = root.appending(path: "Independent/verify_open_badge.py").path
        let more = FileManager.default.fileExists(atPath: schema) ? [schema] : []
        return try ReportProgram.run(python ?? "python3", ["-B", script, badge, certificate] + more)
    }
}
