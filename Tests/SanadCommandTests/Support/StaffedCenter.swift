import Foundation
import Testing

/// A ledger that runs, an authority, and one center with its two people.
struct StaffedCenter {
    let sanad: Command
    let daemon: Daemon

    /// The accreditation says what `terms` has besides; `environment` is for each command.
    init(accreditedWith terms: String = "", environment: [String: String] = [:]) throws {
        sanad = try Command(environment: environment)
        try sanad(
            """
            authority init --country BD --origin bd.sanad.example --name-en 'Sample Authority' \
            --contact https://authority.example
            """
        )
        daemon = try Daemon(authority: "\(sanad.folder)/authority", data: "\(sanad.folder)/data")
        try expect("submit authority/officers.jws")
        try sanad("center init --id BD-TTC014 --issuer T-1 --registrar T-2")
        for role in ["issuer", "registrar"] {
            try sanad("authority certify office/\(role)-request.pem --out office/\(role).pem")
        }
        try writeCatalog()
        try expect("authority achievement --from achievements.csv --code BD-WELD --officer O-001 --yes")
        let accreditation = try identity(
            """
            authority accredit --officer O-001 --center BD-TTC014 --name-en 'Sample TTC' --contact +880-000 \
            --scope BD-* --key issuer=office/issuer.pem --key registrar=office/registrar.pem \(terms)
            """
        )
        try expect("authority confirm \(accreditation) --officer O-002")
    }

    private func writeCatalog() throws {
        let header =
            "code,version,kind,session_required,name_en,name_bn,name_ja,description_en,description_bn,"
            + "description_ja,framework,framework_version,target_code,criteria,source,confirmed\n"
        let row = "BD-WELD,1,tested,true,Welding,ঢালাই,溶接,Welds.,ঢালাই।,溶接。,NTVQF,1-6,3,Passed.,sample (A),yes\n"
        try sanad.write(header + row, to: "achievements.csv")
        try sanad.write("framework,version,name_en\nNTVQF,1-6,National Framework\n", to: "frameworks.csv")
        try sanad.write("program,code,name_en\n", to: "fields.csv")
    }

    /// Runs a command against the ledger, which must end well.
    @discardableResult
    func expect(_ line: String, status: Int32 = 0) throws -> Command.Result {
        let result = try sanad("\(line) --ledger \(daemon.url)")
        #expect(result.status == status, "\(line): \(result.output)\(result.errors)")
        return result
    }

    private struct Receipt: Decodable {
        let identity: String
        let index: Int
    }

    struct Line: Decodable {
        let row: Int
        let number: String
        let state: String
        let file: String?
    }

    func identity(_ line: String) throws -> String {
        let output = try expect("\(line) --json").output
        return try #require(try JSONDecoder().decode([Receipt].self, from: Data(output.utf8)).first).identity
    }

    func roster(_ rows: Range<Int>, outcome: String = "passed") throws {
        let header = "familyName,givenName,nativeNameBn,birthDate,passportNumber,outcome\n"
        let text = rows.reduce(header) { text, row in
            text + "AKTER,SHIRIN,শিরিন আক্তার,2001-02-28,ZZ000\(1000 + row),\(outcome)\n"
        }
        try sanad.write(text, to: "roster.csv")
    }

    func issue(_ more: String, status: Int32 = 0) throws -> [Line] {
        let output = try expect("issue --roster roster.csv \(more) --json", status: status).output
        return try JSONDecoder().decode([Line].self, from: Data(output.utf8))
    }
}
