import TransparencyLog

/// What lies beside an archive's tiles: how to check it, and a script that does.
struct ArchivePapers {
    static let script = "check.sh"

    let origin: String

    func write(to folder: inout ArchiveFolder) throws {
        try folder.update(Self.script, PackageResources.check_sh, isProgram: true)
        try folder.update("README.txt", filled(PackageResources.README_txt))
        try folder.update("index.html", filled(PackageResources.index_html))
    }

    /// Puts the ledger's name into a text. An origin is a DNS name, or at worst the name of a key that the policy lists.
    private func filled(_ text: [UInt8]) -> [UInt8] {
        let name = Markup.escaped(origin)
        return Array(String(decoding: text, as: UTF8.self).replacing("ORIGIN", with: name).utf8)
    }
}
