import Credentials
import Hummingbird

// What takes longer, and what came of it.
extension PageResponder {
    func jobs(_ call: PageCall) async -> Response {
        let all = await desk.jobs.all
        return .json(["jobs": .array(all.map { $0.tree(call.language) })])
    }

    func job(_ id: String, _ call: PageCall) async throws -> Response {
        guard let job = await desk.jobs.job(id) else { throw PageProblem.notFound }
        return .json(job.tree(call.language))
    }

    /// What a job made, or what is saved beside that.
    func file(ofJob id: String, isCompanion: Bool = false) async throws -> Response {
        let outcome = await desk.jobs.job(id)?.outcome
        guard let file = isCompanion ? outcome?.companion : outcome?.file, file.isThere else {
            throw PageProblem.notFound
        }
        return try .download(file: file.path, name: file.name, type: file.type)
    }

    /// The answer to what has started something.
    func started(_ job: Job) -> Response { .json(["job": .string(job.id)], status: .accepted) }
}
