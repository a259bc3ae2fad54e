import ArgumentParser
import CenterOffice

/// Which center's desk, for commands that need nobody's key.
struct OfficeFolder: ParsableArguments {
    @Option(help: "The center's folder.")
    var office = "office"

    var directory: OfficeDirectory { OfficeDirectory(path: office) }

    func open() throws -> OfficeFile { try OfficeFile(opening: directory.file) }
}
