package import Foundation

/// A program of this package: it lies beside the tests, or in the folder that `SANAD_TEST_PROGRAMS` names, as when the
/// programs that were built for release are to be tested.
package func builtProgram(_ name: String) -> URL {
    if let folder = ProcessInfo.processInfo.environment["SANAD_TEST_PROGRAMS"], !folder.isEmpty {
        return URL(filePath: folder).appending(path: name)
    }
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appending(path: name)
}
