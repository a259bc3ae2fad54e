import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerStore
import TransparencyLog

/// A country's authority and centers as files, as a ceremony would leave them, so that the sample can go on: keys
/// without passphrase, certificates, the first statements.
struct AuthorityFiles {
    let folder: SampleFolder
    let writer: LedgerWriter
    let centers: [StoryCenter]

    private var country: SampleCountry { writer.country }

    func write() throws {
        let authority = folder.authority(country)
        try write(country.root, to: "\(authority)/root")
        try write(country.nextRoot.key, to: "\(authority)/next-root.key")
        try write(country.issuingCA, to: "\(authority)/issuing-ca")
        try write(country.statusKey, to: "\(authority)/status")
        for (number, officer) in country.officers.enumerated() {
            try write(officer, to: "\(authority)/officers/O-00\(number + 1)")
        }
        try writeLedgerKeys()
        for (index, name) in ["genesis", "officers"].enumerated() {
            guard let entry = try writer.store.entry(index) else { continue }
            try folder.write(try Entry(parsing: entry).statement + [0x0A], to: "\(authority)/\(name).jws")
        }
        for center in centers {
            let path = "\(folder.country(country))/centers/\(center.id)"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try write(center.issuer, to: "\(path)/issuer")
            try write(center.registrar, to: "\(path)/registrar")
        }
    }

    /// `log.key` and `witness.key` are in force; earlier ones have a number.
    private func writeLedgerKeys() throws {
        let authority = folder.authority(country)
        for (name, keys) in [("log", writer.logKeys), ("witness", writer.witnessKeys)] {
            for (age, key) in keys.enumerated() {
                try write(key, to: "\(authority)/\(name)\(age == 0 ? "" : "-\(age)").key")
            }
        }
        let description: JSONTree = [
            "country": .string(country.country), "origin": .string(country.origin),
            "tagDate": .string(SampleCountry.tagDate), "log": .string(writer.log.verifierKey.description),
            "witness": .string(writer.witness.verifierKey.description), "confirmations": 1,
        ]
        try folder.write(description.canonical + [0x0A], to: "\(authority)/authority.json")
    }

    private func write(_ identity: SigningIdentity, to stem: String) throws {
        try write(identity.key, to: "\(stem).key")
        try folder.write(Array(identity.certificate.pem.utf8), to: "\(stem).pem")
    }

    private func write(_ key: PrivateKey, to path: String) throws {
        try folder.write(Array(key.pem().utf8), to: path, mode: 0o600)
    }
}
