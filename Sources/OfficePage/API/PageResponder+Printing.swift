import CenterOffice
import Credentials
import Hummingbird

// Paper: one PDF, to be printed from the browser.
extension PageResponder {
    func print(_ call: PageCall) async throws -> Response {
        let fields = FormFields(object: try await call.fields())
        let layout = PaperLayout(rawValue: fields.optionalText("layout") ?? "certificate")
        let language = PaperLanguage(rawValue: fields.optionalText("language") ?? call.language.rawValue)
        guard let layout else { throw PageProblem.badField("layout", FormWords.choice) }
        guard let language else { throw PageProblem.badField("language", FormWords.choice) }
        let act = PrintingAct(
            selection: try selection(fields),
            layout: layout,
            language: language,
            showsPhoto: fields.isTrue("photo")
        )
        let desk = desk
        return started(await desk.jobs.start(.print) { try await act.run(at: desk, $0) })
    }

    private func selection(_ fields: FormFields) throws -> PrintSelection {
        if let session = fields.optionalText("session") { return .session(session) }
        guard let texts = fields.texts("numbers"), !texts.isEmpty else {
            throw PageProblem.badField("numbers", FormWords.needed)
        }
        return .numbers(
            try texts.map { text in
                guard let number = try? CertificateNumber(parsing: text) else {
                    throw PageProblem.badField("numbers", FormWords.certificateNumber)
                }
                return number
            }
        )
    }
}
