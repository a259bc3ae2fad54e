import LedgerTestSupport
import TransparencyLog

/// A policy file of countries whose daemons run, and of witnesses of others.
struct Policy {
    var countries: [Country]
    /// Their names, keys and addresses.
    var witnesses: [(name: String, key: String, url: String)] = []
    /// Keys that replace a country's own, which stay listed.
    var newLogKeys: [(country: Country, key: NoteVerifierKey)] = []
    var newWitnessKeys: [(country: Country, key: NoteVerifierKey)] = []

    /// Every country and every other witness has to vouch, each country by any of its keys.
    var text: String {
        var lines = countries.map { "log \($0.sample.log.verifierKey) \($0.url)" }
        lines += newLogKeys.map { "log \($0.key) \($0.country.url)" }
        var members: [String] = []
        for country in countries {
            var names = [country.code]
            lines.append("witness \(country.code) \(country.sample.witness.verifierKey)")
            for (number, new) in newWitnessKeys.filter({ $0.country === country }).enumerated() {
                names.append("\(country.code)-\(number + 2)")
                lines.append("witness \(names[number + 1]) \(new.key)")
            }
            guard names.count > 1 else {
                members.append(country.code)
                continue
            }
            lines.append("group \(country.code)-any any \(names.joined(separator: " "))")
            members.append("\(country.code)-any")
        }
        for witness in witnesses {
            lines.append("witness \(witness.name) \(witness.key) \(witness.url)")
            members.append(witness.name)
        }
        lines.append("group everyone all \(members.joined(separator: " "))")
        lines.append("quorum everyone")
        return lines.map { $0 + "\n" }.joined()
    }
}
