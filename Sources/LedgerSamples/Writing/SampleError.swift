/// Why a sample cannot be made.
package enum SampleError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The rules refused what was to be in order.
    case refused(index: Int, reason: String)

    /// What was asked for makes no sample.
    case order(String)

    /// Something is in the folder already.
    case exists(String)

    package var description: String {
        switch self {
        case .refused(let index, let reason): "the rules refuse the sample's entry \(index): \(reason)"
        case .order(let reason): reason
        case .exists(let path): "\(path) is not empty: name a folder that is not there yet"
        }
    }
}
