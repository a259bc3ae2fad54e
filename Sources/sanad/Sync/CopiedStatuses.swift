import CenterOffice
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// The copies of status lists that verifying rests on, each proven.
struct CopiedStatuses {
    private var copies: [(path: String, origin: String, lists: [ProvenLists])] = []

    /// Why copies are not used, by the ledger that they say they are of.
    private(set) var refused: [String: String] = [:]

    /// Reads copies; one that is not to be believed is pointed out by its name and not used.
    init(_ paths: [String], by policy: TrustPolicy) throws {
        for path in paths {
            do {
                let copy = try StatusCopy(reading: path)
                guard !policy.logKeys(of: copy.origin).isEmpty else {
                    Terminal.note("the policy lists no log \(copy.origin); \(path) is not used".printable)
                    continue
                }
                refused[copy.origin] = "\(path) is not to be believed"
                copies.append((path, copy.origin, try copy.proven(by: policy, at: path)))
                refused[copy.origin] = nil
            } catch let failure as Failure {
                Terminal.note(failure.description.printable)
                refused = refused.mapValues { $0.hasPrefix(path) ? failure.description : $0 }
            }
        }
    }

    /// What they show of some lists.
    func shown(_ lists: Set<StatusListPlace>) -> [ShownStatus] {
        copies.flatMap { copy in
            lists.filter { $0.origin.hasSameBytes(as: copy.origin) }.flatMap { list in
                copy.lists.compactMap { $0.shown(list.uri, from: .copy(copy.path)) }
            }
        }
    }
}
