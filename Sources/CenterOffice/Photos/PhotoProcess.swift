import Foundation

/// A picture that is being made a small JPEG.
///
/// It is read in a process of its own: whatever a picture from outside does to its reader, it does there.
package struct PhotoProcess {
    /// How the program ends where the picture is none that it takes (EX_DATAERR of sysexits.h).
    private static let noPicture: Int32 = 65

    private let process = Process()
    private let output = Pipe()

    /// Whether the picture went over to the process whole.
    private let written: Swift.Result<Void, any Error>

    /// Starts it, and hands it the picture.
    ///
    /// - Throws: What starting a program and writing to it throws.
    package init(_ program: PrintProgram, _ picture: [UInt8]) throws {
        let input = Pipe()
        process.executableURL = URL(filePath: program.path)
        process.arguments = ["photo"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        program.ignoreBrokenPipes()
        try process.run()
        // It reads all before it writes anything.
        written = Swift.Result { try input.fileHandleForWriting.write(contentsOf: Data(picture)) }
        try input.fileHandleForWriting.close()
    }

    /// Waits for the photo; nil where the picture is no PNG or JPEG that can be read.
    ///
    /// - Throws: `PrintProgramError.ended`.
    package func photo() throws -> [UInt8]? {
        let photo = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationReason == .exit else { return nil }
        switch process.terminationStatus {
        case 0:
            try written.get()
            return Array(photo)
        case Self.noPicture: return nil
        case let status: throw PrintProgramError.ended(status: status, nil)
        }
    }
}
