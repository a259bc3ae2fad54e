import Logging

/// The jobs of the page: those that run, and the last of those that ended.
actor JobBook {
    /// So many that have ended are still told of.
    private static let remembered = 40

    private var jobs: [Job] = []
    private let logger: Logger

    init(logger: Logger) { self.logger = logger }

    /// Starts a job, which goes on by itself.
    func start(_ kind: Job.Kind, _ work: @escaping @Sendable (Job) async throws -> Job.Outcome) -> Job {
        let job = Job(kind)
        let ended = jobs.filter { !$0.isRunning }.dropLast(Self.remembered)
        jobs.removeAll { job in ended.contains { $0 === job } }
        jobs.append(job)
        let logger = logger
        Task { await Self.run(job, work, logger) }
        return job
    }

    /// Away from the book, which answers meanwhile.
    @concurrent
    private static func run(
        _ job: Job,
        _ work: @Sendable (Job) async throws -> Job.Outcome,
        _ logger: Logger
    ) async {
        do {
            job.end(try await work(job))
        } catch {
            let problem = PageProblem(of: error)
            logger.error(
                "a job failed",
                metadata: ["kind": "\(job.kind.rawValue)", "code": "\(problem.code)", "error": "\(type(of: error))"]
            )
            job.fail(problem)
        }
    }

    func job(_ id: String) -> Job? { jobs.first { $0.id.utf8.elementsEqual(id.utf8) } }

    /// All, the newest last.
    var all: [Job] { jobs }

    var isBusy: Bool { jobs.contains(where: \.isRunning) }
}
