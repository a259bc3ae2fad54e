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
            scale: { picture in
                guard let program else { return { nil } }
                let scaling = try PhotoProcess(program, picture)
                return { try scaling.photo() }
            },
            progress: { Terminal.progress(what, $0, of: $1) }
        )
    }
}
