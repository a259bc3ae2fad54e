import ArgumentParser
import CenterOffice
import Foundation

/// Where the photos of a roster's workers are.
struct PhotoOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder with the workers' photos; the roster's column photo names each one's file there.",
            valueName: "folder"
        )
    )
    var photos: String?

    /// The roster with its photos, each made small.
    ///
    /// - Throws: `RosterRejected` where a photo is missing or is none, `FileError` where the folder cannot be read.
    func take(_ roster: Roster, _ language: Language) throws -> Roster {
        let folder = try photos.map { try PhotoFolder($0) }
        let program = try folder != nil && roster.namesPhotos ? PrintProgram() : nil
        let what = language("Photos", "ছবি", "写真")
        return try roster.takingPhotos(
            from: folder,
            scale: { try program?.photo(of: $0) },
            progress: { Terminal.progress(what, $0, of: $1) }
        )
    }
}

extension PrintProgram {
    /// A picture as a small JPEG; nil where it is no PNG or JPEG that can be read.
    ///
    /// It is read in a process of its own: whatever a picture from outside does to its reader, it does there.
    fileprivate func photo(of picture: [UInt8]) throws -> [UInt8]? {
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = URL(filePath: path)
        process.arguments = ["photo"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        ignoreBrokenPipes()
        try process.run()
        // It reads all before it writes anything.
        let written = Swift.Result { try input.fileHandleForWriting.write(contentsOf: Data(picture)) }
        try input.fileHandleForWriting.close()
        let photo = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationReason == .exit else { return nil }
        switch process.terminationStatus {
        case 0:
            try written.get()
            return Array(photo)
        case ExitStatus.data.rawValue: return nil
        case let status: throw PrintProgramError.ended(status: status)
        }
    }
}
