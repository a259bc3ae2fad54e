import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// Prints certificates with `sanad-print`, as a center does, or as a forger changes what is printed.
struct Printer {
    let desk: EmployersDesk
    let countries: PublishedCountries

    /// The paper of a certificate with its file inside; `change` makes it another's.
    func certificate(_ paper: EmployersDesk.Paper, _ outcome: Outcome = .passed) throws -> PrintedCertificate {
        let clear = paper.credential.issuerJWT.payload.root
        let achievement = try #require(clear["credentialSubject"]?["achievement"])
        let (code, version) = (achievement["humanCode"]?.string, achievement["version"]?.string)
        let key = try [#require(code), #require(version)].joined(separator: "/")
        let definition = try #require(desk.story.scene.ledger.registry.facts.achievement(key)?.definition)
        let number = try paper.number(desk).description
        let payload = try paper.payload(desk)
        let note = try desk.story.log.checkpoint(cosigned: desk.story.both, at: desk.story.scene.time)
        return PrintedCertificate(
            number: number,
            achievement: PrintedText(definition.names),
            description: PrintedText(en: "Was asked to weld plates.", bn: "পাত ঝালাই।", ja: "板の溶接。"),
            kind: "tested",
            outcome: outcome.rawValue,
            places: (achievement["alignment"].map { Array($0.elements) } ?? []).map { place in
                PrintedPlace(
                    framework: place["targetFramework"]?.string ?? "",
                    code: place["targetCode"]?.string ?? "",
                    name: place["targetName"]?.string ?? ""
                )
            },
            center: PrintedText(en: clear["issuer"]?["name"]?.string ?? "", bn: "নমুনা কেন্দ্র", ja: "見本センター"),
            issuedOn: String((clear["validFrom"]?.string ?? "").prefix(10)),
            claims: payload.claims.compactMap { claim in
                ClaimName(rawValue: claim.name).flatMap { PrintedClaim(name: $0, value: claim.value) }
            },
            code: paper.seed.verificationCode,
            url: payload.url(page: "bd.sanad.example"),
            numberURL: PaperPayload.numberURL(try paper.number(desk), page: "bd.sanad.example"),
            file: try desk.story.log.file(paper.credential, under: note).bytes,
            isFirst: true
        )
    }

    /// Prints, and returns the name of the PDF.
    func print(
        _ certificates: [PrintedCertificate],
        _ layout: PaperLayout = .certificate,
        _ language: PaperLanguage = .en
    ) throws -> String {
        let job = PrintJob(layout: layout, language: language, count: certificates.count, page: "bd.sanad.example")
        let lines = try [JSONEncoder().encode(job)] + certificates.map { try JSONEncoder().encode($0) }
        let text = lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
        try countries.sanad.write(text, to: "job.jsonl")
        let name = "\(layout)-\(language)-\(UUID().uuidString).pdf"
        let program = builtProgram("sanad-print").path
        let status = try PictureTools.run(program, ["--job", "job.jsonl", "--out", name], in: countries)
        try #require(status == 0)
        return name
    }
}

extension PrintedText {
    fileprivate init(_ names: Names) { self.init(en: names.en, bn: names.bn, ja: names.ja) }
}
