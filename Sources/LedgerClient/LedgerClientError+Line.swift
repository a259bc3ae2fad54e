extension LedgerClientError {
    /// Whether nobody answered, or only said to come back later.
    package var isLineDown: Bool {
        switch self {
        case .unreachable, .tooSlow: true
        case .refused(_, let status, _): [429, 500, 502, 503, 504].contains(status)
        default: false
        }
    }
}
