import CenterOffice
import Credentials

/// Destroys all that this PC keeps of the worker of a certificate.
struct ErasingAct: Sendable {
    let number: CertificateNumber

    /// Where the request is filed; nothing personal.
    let reference: String?

    @concurrent
    func run(at desk: OfficeDesk, _ job: Job) async throws -> Job.Outcome {
        job.at(ErasureWords.erasing)
        let report = try await desk.acts.alone {
            let erasure = Erasure(number: number, day: CivilDate(containing: desk.now()), reference: reference)
            let report = try desk.file.erase(erasure, with: WorkerFiles(desk.certificates).of(number))
            // A paper may be among what was made to be saved.
            try desk.temporary.destroyAll()
            return report
        }
        return Job.Outcome(
            message: ErasureWords.erased(number, report),
            result: [
                "destroyed": .integer(Int64(report.destroyed.count)), "backups": .integer(Int64(report.backups.count)),
                "outOfReach": .array(report.outOfReach.map(JSONTree.string)),
            ]
        )
    }
}
