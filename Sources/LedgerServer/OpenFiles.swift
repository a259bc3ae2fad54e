import Glibc

/// How many files and connections the process may have open at once.
package enum OpenFiles {
    /// What the ledger, its copies, those who ask other countries and the log need beside the connections.
    static let reserve = 128

    /// Raises the soft limit to the hard one, and returns what it is then.
    ///
    /// - Throws: `OpenFilesError` where the system does not say.
    package static func raiseLimit() throws -> Int {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard unsafe getrlimit(resource, &limit) == 0 else { throw OpenFilesError.unknown }
        if limit.rlim_cur < limit.rlim_max {
            let before = limit.rlim_cur
            limit.rlim_cur = limit.rlim_max
            // A system may have a lower limit of its own; the one before stays then.
            if unsafe setrlimit(resource, &limit) != 0 { limit.rlim_cur = before }
        }
        return Int(clamping: limit.rlim_cur)
    }

    /// The connections that there is room for, of `most` that are wanted.
    ///
    /// - Throws: `OpenFilesError` where there is room for none.
    package static func connections(within limit: Int, most: Int) throws -> Int {
        guard limit > reserve else { throw OpenFilesError.tooFew(limit, needed: reserve + 1) }
        return min(most, limit - reserve)
    }
}

/// Why a daemon cannot open the files that it needs.
package enum OpenFilesError: Error, Equatable, CustomStringConvertible {
    case unknown
    case tooFew(Int, needed: Int)

    package var description: String {
        switch self {
        case .unknown: "the system does not say how many files may be open at once"
        case .tooFew(let limit, let needed):
            "\(limit) files may be open at once, and at least \(needed) are needed: raise the limit (ulimit -n, LimitNOFILE)"
        }
    }
}
