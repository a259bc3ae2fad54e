import ArgumentParser

struct MakeTemplate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write the plain template, to be made a center's own.",
        discussion: """
            The folder gets template.json and the privacy notice in three languages. Pictures (PNG or JPEG) lie \
            beside them; template.json names them with their height in millimeters:
              "logo": {"file": "logo.png", "height": 18}
              "seal": {"file": "seal.png", "height": 26}
              "signature": {"file": "signature.png", "height": 12}
              "signatory": {"name": "Md. Karim", "office": {"en": "Principal", "bn": "অধ্যক্ষ", "ja": "校長"}}
              "heading": {"en": "Ministry of …"}, "footer": "Address, telephone"

            EXAMPLE
              sanad-print template --out template
              sanad office print --template template --out papers

            \(exitCodes)
            """
    )

    @Option(help: "The folder. No file that is there already is overwritten.")
    var out: String

    func run() throws {
        try PaperFile.makeFolder(out)
        let files = [
            ("template.json", PackageResources.template_json), ("privacy-en.txt", PackageResources.privacy_en_txt),
            ("privacy-bn.txt", PackageResources.privacy_bn_txt), ("privacy-ja.txt", PackageResources.privacy_ja_txt),
        ]
        for (name, bytes) in files { try PaperFile.write(bytes, to: "\(out)/\(name)", replacing: false) }
    }
}
