import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport

/// Certificates of several people, of two countries, with what two countries agreed; made anew for the tests.
enum ProfiledPeople {
    static let profiles = "\(BrowserProgram.root)deploy/profiles"

    /// The folder with the ledgers `BD` and `JP`, the trust anchors and the files.
    static let made = Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-people-\(UUID().uuidString)").path()
        var ledgers = try CatalogedLedgers()
        try certify(in: &ledgers)
        try act(in: &ledgers)
        try ledgers.publish(to: folder)
        try Data("{\"type\":\"sanad/certificate/v1\"}".utf8).write(to: URL(filePath: "\(folder)/broken.sanad"))
        return folder
    }

    /// Who shows what: the names of files.
    static let people: [String: [String]] = [
        "nobody": [],
        "apprentice": ["esdp", "esdp-work", "n5", "rpl-basis", "rpl"],
        "builder": ["ssw2", "led", "n3", "revoked"],
        "failed": ["ssw2-failed", "led", "broken"],
        "hidden": ["ssw2-bare", "tasks-hidden", "low"],
        "carer": ["care", "n4", "cared"],
        "renamed": ["care", "n4-later", "link"],
        "stranger": ["care", "n4-later", "link-other", "suspended"],
        "leader": ["line", "product", "welded", "weld3", "japanese", "course", "selection"],
        "engineer": ["software", "bjet", "n2", "cleaner", "cleaned"],
    ]

    private static func work(_ start: String, _ end: String?, _ tasks: JSONTree?) -> [ClaimName: JSONTree] {
        var claims: [ClaimName: JSONTree] = [.activityStartDate: .string(start)]
        claims[.activityEndDate] = end.map { .string($0) }
        claims[.tasks] = tasks
        return CatalogedLedgers.applicant(claims)
    }

    private static func result(_ text: String) -> [ClaimName: JSONTree] {
        CatalogedLedgers.applicant([.result: [["type": ["Result"], "value": .string(text)]]])
    }

    private static func certify(in ledgers: inout CatalogedLedgers) throws {
        let later = CatalogedLedgers.applicant([.familyName: "BEGUM", .passportNumber: "ZZ0000009"])
        let link = later.merging([.formerFamilyName: "Akter", .formerPassportNumber: "ZZ0000001"]) { $1 }
        let plain: [(String, String)] = [
            ("JP-ESDP-CONSTRUCTION-BASIC", "esdp"), ("JP-JLPT-N5", "n5"), ("JP-JLPT-N3", "n3"), ("JP-JLPT-N4", "n4"),
            ("JP-JLPT-N2", "n2"), ("JP-SSW-CONSTRUCTION-2", "ssw2"), ("BD-NTVQF-CAREGIVING-2", "care"),
            ("JP-SSW-INDUSTRIAL-PRODUCTS-1", "product"), ("BD-NTVQF-WELDING-3", "weld3"),
            ("BD-ITEE-FE", "software"),
            ("BD-BJET", "bjet"), ("JP-SSW-BUILDING-CLEANING-2", "cleaner"), ("BD-TTC-JAPANESE-N5", "japanese"),
            ("BD-TTC-COURSE", "course"), ("BD-IMJAPAN-SELECTION", "selection"), ("JP-SSW-NURSING-CARE-1", "revoked"),
            ("JP-JLPT-N1", "suspended"),
        ]
        for (code, name) in plain { try ledgers.certify(code, as: name) }
        try ledgers.certify("JP-JFT-BASIC", as: "ended", validUntil: SampleCountry.start.date)
        let basis = try ledgers.certify("JP-TITP-3", as: "rpl-basis")
        try ledgers.certify("BD-RPL", as: "rpl", CatalogedLedgers.applicant([.basedOn: [.string(basis)]]))
        try ledgers.certify("JP-JLPT-N4", as: "n4-later", later)
        try ledgers.certify("BD-IDENTITY-LINK", as: "link", link)
        try ledgers.certify(
            "BD-IDENTITY-LINK",
            as: "link-other",
            link.merging([.formerPassportNumber: "ZZ0000003"]) { $1 }
        )
        try ledgers.certify(
            "JP-SSW-CONSTRUCTION-2",
            as: "ssw2-failed",
            result("84 % of the pass mark"),
            outcome: .notPassed
        )
        try ledgers.certify("JP-SSW-CONSTRUCTION-2", as: "ssw2-bare", outcome: .notPassed)
        try ledgers.certify("JP-SSW-CONSTRUCTION-1", as: "low", result("61/100"))
        for (code, name, claims) in [
            ("JP-ESDP-PERIOD", "esdp-work", work("2024-01-31", "2026-07-30", "Sample")),
            ("JP-WORK-PERIOD", "led", work("2023-10-01", "2026-09-30", "Formwork; TEAM LEADER of six")),
            ("JP-WORK-PERIOD", "tasks-hidden", work("2024-02-29", nil, nil)),
            ("BD-WORK-PERIOD", "cared", work("2026-01-01", "2026-06-30", ["Care of old people", "বয়স্ক সেবা"])),
            ("JP-EVALUATION-RECORD", "line", work("2023-01-01", "2024-12-31", "ラインリーダー、５Ｓ、改善")),
            ("BD-WORK-PERIOD", "welded", work("2025-01-01", "2025-12-31", "জাহাজে ঝালাইয়ের কাজ")),
            ("JP-WORK-PERIOD", "cleaned", work("2026-01-01", "2026-06-30", "Cleaning of offices")),
        ] {
            try ledgers.certify(code, as: name, claims)
        }
    }

    /// What the countries' centers and officers did later.
    private static func act(in ledgers: inout CatalogedLedgers) throws {
        for (name, action) in [("revoked", StatusAction.revoke), ("suspended", .suspend)] {
            let place = ledgers.places["JP"]?.held.firstIndex { $0.name == name } ?? 0
            try ledgers.admit(in: "JP") { country, center, time in
                try country.status(of: center, serials: [place + 1], action, .irregular, at: time)
            }
        }
        let agreement = "urn:uuid:6f0a2f7e-6d0b-4c8a-9a51-0f5f6b1c2d3e"
        let body = SampleCountry.recognition(
            agreement,
            from: .init(country: "JP", framework: "SSW 2026", code: "INDUSTRIAL-PRODUCTS/1"),
            to: .init(country: "BD", framework: "NTVQF 1-6 level", code: "3"),
            relation: .atLeast,
            purpose: nil
        )
        for party in ["BD", "JP"] {
            try ledgers.admit(in: party) { country, _, time in
                try country.recognition(agreement, at: time, body: body)
            }
        }
    }
}
