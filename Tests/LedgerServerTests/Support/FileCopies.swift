import Foundation

/// Whole directories as they are on the disk: what a kill leaves, or what a backup holds.
enum FileCopies {
    static func copy(_ directory: String, to other: String) throws {
        try FileManager.default.copyItem(atPath: directory, toPath: other)
    }

    static func replace(_ directory: String, with other: String) throws {
        try FileManager.default.removeItem(atPath: directory)
        try copy(other, to: directory)
    }
}
