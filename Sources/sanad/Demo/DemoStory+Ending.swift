import Foundation

extension DemoStory {
    func tellWhatNext() {
        say("\n" + Style.bold("What to try next"))
        tell("cd \(stage.directory)")
        if let path = stage.programs.missingPath { tell("export PATH=\(path):$PATH") }
        for line in [
            "sanad verify certificates/JP-*.sanad --keys demo.json --language ja",
            "sanad verify certificates/*.sanad --keys demo.json --json",
            "sanad recognitions --keys demo.json --language bn",
            "sanad audit bd/data jp/data --keys demo.json --json",
        ] { tell(line) }
        say("   With --keep-running both daemons stay: curl -s URL/checkpoint")
    }

    func tellWhereDaemonsAre() {
        let urls = countries.map { Style.bold($0.url) }.joined(separator: " and ")
        say("\nThe ledgers stay at \(urls). Press Ctrl-C to end them.")
    }
}

extension Programs {
    /// The folder of the programs; nil where a shell finds them by itself.
    fileprivate var missingPath: String? {
        let folder = URL(filePath: sanad).deletingLastPathComponent().path
        let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return paths.contains { URL(filePath: String($0)).resolvingSymlinksInPath().path == folder } ? nil : folder
    }
}
