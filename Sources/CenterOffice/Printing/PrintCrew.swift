package import Credentials
import Foundation

/// Several processes of `sanad-print` that print a job together, each paper in a file of its own: as many as have
/// something to do at once.
package struct PrintCrew: Sendable {
    /// A process that has fewer papers to print is not worth its start, during which it reads fonts.
    private static let fewest = 10

    /// Each takes some 200 MB, which an office's PC has not without end.
    private static let most = 4

    private let program: PrintProgram
    private let arguments: [String]
    private let size: Int

    /// - Parameters:
    ///   - program: What they run.
    ///   - arguments: Those of the program.
    ///   - count: How many papers there are to print.
    ///   - isOneFile: Whether all come into one file, which one process writes.
    ///   - cores: How many processes can run at once.
    package init(
        _ program: PrintProgram,
        _ arguments: [String],
        for count: Int,
        isOneFile: Bool,
        cores: Int = ProcessInfo.processInfo.activeProcessorCount
    ) {
        self.program = program
        self.arguments = arguments
        size = isOneFile ? 1 : max(1, min(cores, Self.most, count / Self.fewest))
    }

    /// Prints certificates one by one.
    ///
    /// - Parameters:
    ///   - job: What to print.
    ///   - numbers: The certificates, in order.
    ///   - make: Makes what the program needs of each.
    ///   - progress: Told how many of them have been handed to the program, and that all are printed.
    /// - Throws: `PrintProgramError.ended` where a process does not end well, and what `make` throws. What was printed
    ///   before stays.
    package func print(
        _ job: PrintJob,
        of numbers: [CertificateNumber],
        making make: (CertificateNumber) throws -> PrintedCertificate,
        progress: (Int, Int) -> Void
    ) throws {
        program.ignoreBrokenPipes()
        let runs = try (0..<size).map { _ in try PrintRun(program.path, arguments) }
        let written = Swift.Result {
            for run in runs { try run.input.writeLine(job) }
            for (index, number) in numbers.enumerated() {
                progress(index, numbers.count)
                try runs[index % size].input.writeLine(make(number))
            }
        }
        // All are waited for before anything is said: none goes on behind the back of whoever is told of a failure.
        let ends = runs.map { run in Swift.Result { try run.end() } }
        for end in ends { try end.get() }
        try written.get()
        progress(numbers.count, numbers.count)
    }
}
