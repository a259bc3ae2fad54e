import Foundation
import Glibc

/// A file without a name that takes what a program says to people, however much it is.
struct SaidWords {
    let file: FileHandle

    init() throws {
        guard let stream = unsafe tmpfile() else { throw unwritable }
        defer { unsafe fclose(stream) }
        let descriptor = unsafe dup(fileno(stream))
        guard descriptor >= 0 else { throw unwritable }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// What has been said, line by line.
    func lines() throws -> [String] {
        try file.seek(toOffset: 0)
        let text = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).map(String.init)
    }
}

private var unwritable: FileError { .unwritable(NSTemporaryDirectory(), SystemWords.words(errno: errno)) }
