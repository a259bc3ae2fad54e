import Credentials

extension Roster {
    /// Whether a row names a photo.
    package var namesPhotos: Bool { workers.contains { $0.photoFile != nil } }

    /// The same roster with each worker's photo, as far as the roster names one.
    ///
    /// - Parameters:
    ///   - folder: Where the photos are; nil where none was said.
    ///   - scale: Makes a small JPEG of a PNG or JPEG; returns nil where it is no such picture.
    ///   - progress: Told how many rows of how many are done.
    /// - Returns: The roster, whose workers have their photos and the claims that bind them.
    /// - Throws: `RosterRejected` with every row whose photo is missing, unreadable or no picture, and what `scale`
    ///   throws.
    package func takingPhotos(
        from folder: PhotoFolder?,
        scale: ([UInt8]) throws -> [UInt8]?,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> Roster {
        guard namesPhotos || folder != nil else { return self }
        guard let folder else { throw rejected([headerMistake(.photo, PhotoWords.names, PhotoWords.folder)]) }
        guard headers[RosterColumn.photo.rawValue] != nil else {
            let expected = HeaderWords.missing(RosterHeaders.header(of: .photo))
            throw rejected([headerMistake(.missingColumn, HeaderWords.none, expected)])
        }
        var mistakes = RosterChecks.repeatedPhotos(workers)
        var shown: [Worker] = []
        for worker in workers {
            do {
                shown.append(try Self.showing(worker, from: folder, scale: scale))
            } catch let fault as PhotoFault {
                mistakes.append(fault.mistake(of: worker))
            }
            progress(shown.count + mistakes.count, workers.count)
        }
        guard mistakes.isEmpty else { throw rejected(mistakes) }
        return with(shown)
    }

    private static func showing(
        _ worker: Worker,
        from folder: PhotoFolder,
        scale: ([UInt8]) throws -> [UInt8]?
    ) throws -> Worker {
        guard let name = worker.photoFile else { return worker }
        guard let small = try scale(folder.read(name)) else { throw PhotoFault.noPicture }
        return worker.showing(try Photo(jpeg: small))
    }

    private func rejected(_ mistakes: [RosterMistake]) -> RosterRejected {
        RosterRejected(mistakes: mistakes, headers: headers)
    }

    private func headerMistake(_ code: RosterCode, _ found: Words, _ expected: Words) -> RosterMistake {
        RosterMistake(code, row: 1, column: .photo, found: found, expected: expected)
    }
}
