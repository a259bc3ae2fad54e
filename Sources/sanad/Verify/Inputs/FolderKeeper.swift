import CenterOffice
import Foundation
import Synchronization

/// Keeps the private folders of this program, so that none of them outlasts it.
///
/// A signal to end removes them before it ends the program. What was left by a program that was killed, or lost its power,
/// is removed when the next one makes its first folder.
enum FolderKeeper {
    private struct State {
        var paths: Set<String> = []
        var isWatching = false
        var isEnding = false
    }

    private static let state = Mutex(State())
    private static let prefix = "sanad-verify-"

    /// In seconds: a folder that is younger may be one that its program has made and not yet locked.
    private static let youngest: TimeInterval = 3600

    private static var place: URL { FileManager.default.temporaryDirectory }

    static func newPath() -> String { place.appending(path: "\(prefix)\(UUID().uuidString)").path }

    /// Makes a folder, which is locked as long as this program is there, where the file system can do that.
    static func make(_ path: String) throws -> FolderLock? {
        let isFirst = try state.withLock { state in
            guard !state.isEnding else { throw CancellationError() }
            let isFirst = !state.isWatching
            if isFirst { Interruption.beforeEnding(removeAll) }
            state.isWatching = true
            state.paths.insert(path)
            try NewFile.makeFolder(path)
            return isFirst
        }
        if isFirst { removeLeftovers() }
        return FolderLock(path)
    }

    /// Removes a folder, and forgets it.
    static func remove(_ path: String) throws {
        try state.withLock { state in
            guard state.paths.remove(path) != nil else { return }
            try FileManager.default.removeItem(atPath: path)
        }
    }

    private static func removeAll() {
        state.withLock { state in
            state.isEnding = true
            for path in state.paths where NewFile.exists(path) { removeWhileWritten(path) }
        }
    }

    /// A program that reads may still write into the folder, until it finds it gone.
    private static func removeWhileWritten(_ path: String) {
        for _ in 0..<50 {
            if (try? FileManager.default.removeItem(atPath: path)) != nil || !NewFile.exists(path) { return }
            Thread.sleep(forTimeInterval: 0.02)
        }
        Terminal.note("\(path) holds a copy of what was shown, and could not be removed".printable)
    }

    /// Removes the folders of this user's programs that are no longer there.
    private static func removeLeftovers() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        for name in names where name.hasPrefix(prefix) && UUID(uuidString: String(name.dropFirst(prefix.count))) != nil
        {
            let path = place.appending(path: name).path
            guard let status = FileStatus(path), status.isFolder, status.isOwn, status.age > youngest,
                let lock = FolderLock(path)
            else { continue }
            // Where it cannot be removed now, the next program tries it again.
            try? FileManager.default.removeItem(atPath: path)
            lock.unlock()
        }
    }
}
