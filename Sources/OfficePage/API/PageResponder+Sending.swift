import CenterOffice
import Credentials
import Hummingbird

// The line and the backup, which need nobody's signature.
extension PageResponder {
    func send(_ call: PageCall) async throws -> Response {
        let fields = FormFields(object: try await call.fields())
        let url = fields.optionalText("ledger")
        let isRetry = fields.isTrue("retry")
        let desk = desk
        return started(
            await desk.jobs.start(.send) { job in
                if isRetry { try desk.file.requeue() }
                return try await desk.send(at: url, job)
            }
        )
    }

    func backUp() async -> Response {
        let desk = desk
        return started(await desk.jobs.start(.backup) { try await desk.backUp($0) })
    }
}

extension OfficeDesk {
    /// Makes a backup beside the office file, to be saved elsewhere.
    fileprivate func backUp(_ job: Job) async throws -> Job.Outcome {
        job.at(StageWords.backingUp)
        let backup = try await acts.alone { try self.file.backUp(to: self.backups, at: self.now()) }
        let name = backup.file.split(separator: "/").last.map(String.init) ?? "office.cms"
        return Job.Outcome(
            message: StageWords.backedUp(backup.certificates),
            file: Job.File(name: name, path: backup.file, type: "application/cms"),
            companion: Job.File(
                name: ErasureList.name,
                path: ErasureList.path(in: self.backups),
                type: "application/json"
            ),
            result: [
                "certificates": .integer(Int64(backup.certificates)), "bytes": .integer(Int64(backup.size)),
                "recipients": .array(backup.recipients.map(JSONTree.string)),
                "expired": .array(backup.expired.map(JSONTree.string)),
            ]
        )
    }
}
