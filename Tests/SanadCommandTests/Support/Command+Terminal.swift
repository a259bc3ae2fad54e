import Foundation
import Glibc

extension Command {
    /// A question that is asked on a terminal, by a part of it, and what is typed then.
    struct Typed {
        let question: String
        let answer: String
    }

    /// Runs a command line with somebody at the terminal, who waits for each question and answers it.
    func answering(_ line: String, _ typed: [Typed], in locale: String = "C.UTF-8") async throws -> Result {
        var ends: (keyboard: Int32, screen: Int32) = (-1, -1)
        guard unsafe openpty(&ends.keyboard, &ends.screen, nil, nil, nil) == 0 else {
            throw CocoaError(.fileReadUnknown)
        }
        let keyboard = FileHandle(fileDescriptor: ends.keyboard, closeOnDealloc: true)
        let screen = FileHandle(fileDescriptor: ends.screen, closeOnDealloc: true)
        let (process, outputs) = try prepareWithOutputs(line)
        process.standardInput = screen
        process.environment?["LC_ALL"] = locale
        try process.run()
        var read = ""
        for step in typed {
            while process.isRunning {
                let said = try String(contentsOfFile: outputs[1], encoding: .utf8).dropFirst(read.count)
                if let found = said.range(of: step.question) {
                    read += said[..<found.upperBound]
                    break
                }
                try await Task.sleep(for: .milliseconds(5))
            }
            try keyboard.write(contentsOf: Data("\(step.answer)\n".utf8))
        }
        while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        return try result(of: process, outputs)
    }
}
