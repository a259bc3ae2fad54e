import CenterOffice
import Credentials
import HTTPTypes
import Hummingbird
import LedgerCore

// Sessions, which the registrar opens and closes.
extension PageResponder {
    func openSession(_ call: PageCall, _ login: Login) async throws -> Response {
        try require(.registrar, login)
        let fields = FormFields(object: try await call.fields())
        // With a wrong clock nothing else about the form can be judged.
        try desk.checkClock(isConfirmed: fields.isTrue("clockIsRight"))
        let achievement = try fields.text("achievement")
        let offered = try desk.seenLedger().certifiable(at: desk.now())
        guard offered.contains(where: { $0.key.utf8.elementsEqual(achievement.utf8) }) else {
            throw PageProblem.badField("achievement", FormWords.achievement)
        }
        let draft = try sessionDraft(fields, achievement)
        let clockIsRight = fields.isTrue("clockIsRight")
        let desk = desk
        try await desk.acts.alone {
            try desk.queue([draft], for: achievement, by: login.identity, clockIsRight: clockIsRight)
        }
        let identity = draft.payload["jti"]?.string ?? ""
        return try await shown(identity, call)
    }

    private func sessionDraft(_ fields: FormFields, _ achievement: String) throws -> StatementDraft {
        let day = try fields.optionalDate("date") ?? desk.today
        let closes = try fields.optionalDate("closes") ?? day.adding(days: 90)
        guard day <= closes, closes <= day.adding(days: 180) else {
            throw PageProblem.badField("closes", FormWords.closes)
        }
        let country = fields.optionalText("country") ?? String(desk.file.centerID.prefix(2))
        guard country.utf8.count == 2, country.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains) else {
            throw PageProblem.badField("country", FormWords.country)
        }
        return .session(
            desk.stamp(),
            center: desk.file.centerID,
            achievement: achievement,
            date: day,
            closes: closes,
            country: country,
            district: try fields.text("district"),
            authorized: try fields.integer("authorized", in: 1...1_000_000)
        )
    }

    func close(_ session: String, _ call: PageCall, _ login: Login) async throws -> Response {
        try require(.registrar, login)
        _ = try desk.session(session)
        let fields = FormFields(object: try await call.fields())
        let draft = StatementDraft.status(
            desk.stamp(),
            .session,
            [session],
            action: .close,
            reason: .complete,
            counts: try counts(fields)
        )
        let clockIsRight = fields.isTrue("clockIsRight")
        let desk = desk
        let passed = fields.isTrue("although") ? nil : try counts(fields)?.passed
        try await desk.acts.alone {
            try desk.checkClosable(session)
            if let passed { try desk.checkEverybodyIsCertified(passed, in: session) }
            try desk.queue([draft], by: login.identity, clockIsRight: clockIsRight)
        }
        return try await shown(session, call)
    }

    private func counts(_ fields: FormFields) throws -> (present: Int, passed: Int)? {
        guard fields.has("present") || fields.has("passed") else { return nil }
        let present = try fields.integer("present", in: 0...1_000_000)
        return (present, try fields.integer("passed", in: 0...present))
    }

    /// The session as the desk shows it now; what was signed is sent meanwhile.
    private func shown(_ session: String, _ call: PageCall) async throws -> Response {
        await desk.sendInBackground()
        return .json(["session": try desk.session(session).tree(call.language)])
    }

    /// - Throws: Where somebody of another role is signed in.
    func require(_ role: KeyRole, _ login: Login) throws {
        guard login.role == role else { throw PageProblem.needed(role) }
    }
}

extension OfficeDesk {
    /// - Throws: Where fewer were certified than passed, as after the close nobody else can be.
    func checkEverybodyIsCertified(_ passed: Int, in session: String) throws {
        let certified = try file.certifiedCount(inSession: session)
        guard certified < passed else { return }
        throw PageProblem(
            "fewer-certified",
            .conflict,
            Words(
                "\(passed) passed, and this office certified \(certified) in the session; after the close nobody else can be. "
                    + "Certify the others first, or say that it is to be closed all the same. Nothing was signed.",
                "\(passed) জন উত্তীর্ণ, কিন্তু এই অফিস এই সেশনে \(certified) জনকে সনদ দিয়েছে; বন্ধ করার পর আর কাউকে দেওয়া যাবে না। "
                    + "আগে বাকিদের সনদ দিন, অথবা জানান যে তবু বন্ধ করতে হবে। কিছুই স্বাক্ষর করা হয়নি।",
                "合格者は\(passed)人ですが、この事務所がこのセッションで証明したのは\(certified)人です。終了後は追加できません。"
                    + "先に残りの人を証明するか、それでも終了すると確認してください。何も署名されていません。"
            )
        )
    }

    /// - Throws: Where the session is over already.
    func checkClosable(_ session: String) throws {
        let condition = try file.states(in: seenLedger()).condition(ofSession: session)
        guard let condition, !condition.allows(.close, .complete, byOfficer: false) else { return }
        throw PageProblem(
            "not-closable",
            .conflict,
            Words(
                "The session is \(condition.words.en) already; nothing was signed.",
                "সেশনটি আগে থেকেই \(condition.words.bn); কিছুই স্বাক্ষর করা হয়নি।",
                "このセッションはすでに\(condition.words.ja)です。何も署名されていません。"
            )
        )
    }
}
