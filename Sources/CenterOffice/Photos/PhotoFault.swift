/// Why a photo cannot be taken.
enum PhotoFault: Error, Equatable {
    case missing
    case unreadable
    case tooLarge
    /// Not a picture of a kind that is taken, or one that is damaged.
    case noPicture

    /// The mistake of the worker's row.
    func mistake(of worker: Worker) -> RosterMistake {
        let found = Words.quoted(worker.photoFile ?? "") + PhotoWords.found(self)
        return RosterMistake(.photo, row: worker.row, column: .photo, found: found, expected: PhotoWords.picture)
    }
}
