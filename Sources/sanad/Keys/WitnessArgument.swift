import ArgumentParser
import Foundation
import TransparencyLog

/// `NAME=VKEY` or `NAME=VKEY@URL`
struct WitnessArgument: ExpressibleByArgument {
    let name: String
    let vkey: String
    let url: String?

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, !parts[0].contains(where: \.isWhitespace), !parts[0].hasPrefix("#") else {
            return nil
        }
        name = parts[0]
        let address = ["@http://", "@https://"].compactMap { parts[1].range(of: $0) }.first
        vkey = String(address.map { parts[1][..<$0.lowerBound] } ?? parts[1][...])
        url = address.map { String(parts[1][$0.lowerBound...].dropFirst()) }
    }

    func witness() throws -> PolicyDraft.NamedWitness {
        let key = try NoteVerifierKey(vkey)
        guard key.kind == .cosignature else {
            throw Failure(.data, "the witness \(name): expected a cosignature key, type 0x04; found \(vkey)")
        }
        return PolicyDraft.NamedWitness(name: name, key: key, url: url)
    }
}
