import Credentials
import Foundation

/// Begins to make a small JPEG of a PNG or JPEG, and returns what waits for it; that returns nil where it is no such
/// picture.
package typealias PhotoScaling = (_ picture: [UInt8]) throws -> () throws -> [UInt8]?

extension Roster {
    /// Whether a row names a photo.
    package var namesPhotos: Bool { workers.contains { $0.photoFile != nil } }

    /// The same roster with each worker's photo, as far as the roster names one.
    ///
    /// - Parameters:
    ///   - folder: Where the photos are; nil where none was said.
    ///   - scale: Makes them small.
    ///   - together: How many are made small at once.
    ///   - progress: Told how many rows of how many are done.
    /// - Returns: The roster, whose workers have their photos and the claims that bind them.
    /// - Throws: `RosterRejected` with every row whose photo is missing, unreadable or no picture, and what `scale`
    ///   throws.
    package func takingPhotos(
        from folder: PhotoFolder?,
        scale: PhotoScaling,
        together: Int = ProcessInfo.processInfo.activeProcessorCount,
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
        for start in stride(from: 0, to: workers.count, by: max(1, together)) {
            let some = workers[start..<min(start + max(1, together), workers.count)]
            let begun = try some.map { try Self.begin($0, from: folder, scale: scale) }
            for (worker, photo) in zip(some, begun) {
                do {
                    shown.append(try photo(worker))
                } catch let fault as PhotoFault {
                    mistakes.append(fault.mistake(of: worker))
                }
            }
            progress(shown.count + mistakes.count, workers.count)
        }
        guard mistakes.isEmpty else { throw rejected(mistakes) }
        return with(shown)
    }

    /// Begins with a worker's photo; what is returned waits for it, and throws `PhotoFault`.
    private static func begin(
        _ worker: Worker,
        from folder: PhotoFolder,
        scale: PhotoScaling
    ) throws -> (Worker) throws -> Worker {
        guard let name = worker.photoFile else { return { $0 } }
        let picture: [UInt8]
        do {
            picture = try folder.read(name)
        } catch {
            return { _ in throw error }
        }
        let waiting = try scale(picture)
        return { worker in
            guard let small = try waiting() else { throw PhotoFault.noPicture }
            return worker.showing(try Photo(jpeg: small))
        }
    }

    private func rejected(_ mistakes: [RosterMistake]) -> RosterRejected {
        RosterRejected(mistakes: mistakes, headers: headers)
    }

    private func headerMistake(_ code: RosterCode, _ found: Words, _ expected: Words) -> RosterMistake {
        RosterMistake(code, row: 1, column: .photo, found: found, expected: expected)
    }
}
