import TransparencyLog

extension Route {
    /// The path under which this route is described.
    var template: RouteTemplate {
        switch self {
        case .submission: .submission
        case .entry: .entry
        case .proof: .proof
        case .credential: .credential
        case .centers: .centers
        case .achievements: .achievements
        case .recognitions: .recognitions
        case .faults: .faults
        case .statusList: .statusList
        case .statusBitstring: .statusBitstring
        case .statusProof: .statusProof
        case .statuses: .statuses
        case .checkpoint: .checkpoint
        case .tile(let path): .own(path)
        case .addCheckpoint: .addCheckpoint
        case .handedCheckpoints: .handedCheckpoints
        case .evidence: .evidence
        case .cosigned: .cosigned
        case .copiedTile(_, let path): .copied(path)
        case .centerProfile: .centerProfile
        case .issuerMetadata: .issuerMetadata
        case .context: .context
        case .typeMetadata: .typeMetadata
        case .openAPI: .openAPI
        case .liveness: .liveness
        case .readiness: .readiness
        case .metrics: .metrics
        case .landing: .landing
        }
    }
}

extension RouteTemplate {
    fileprivate static func own(_ path: TilePath) -> RouteTemplate {
        switch path {
        case .hashes(let tile): tile.isFull ? .tile : .partialTile
        case .entries(_, let width): width == Tile.fullWidth ? .entries : .partialEntries
        }
    }

    fileprivate static func copied(_ path: TilePath) -> RouteTemplate {
        switch path {
        case .hashes(let tile): tile.isFull ? .copiedTile : .partialCopiedTile
        case .entries(_, let width): width == Tile.fullWidth ? .copiedEntries : .partialCopiedEntries
        }
    }
}
