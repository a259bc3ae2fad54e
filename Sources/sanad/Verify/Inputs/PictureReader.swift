import CenterOffice

/// Reads the QR codes in a picture, with zbarimg.
struct PictureReader {
    private let zbarimg: ExternalTool

    /// Whether the program is installed.
    static var isThere: Bool { ExternalTool.isInstalled("zbarimg") }

    init() throws { zbarimg = try ExternalTool("zbarimg", package: "zbar-tools") }

    /// The texts of the QR codes in a picture that lies in a private folder; none where there are none.
    ///
    /// - Throws: `Failure` where it is no picture that can be read.
    func texts(in name: String, of folder: PrivateFolder) throws -> [String] {
        let arguments = ["--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", "\(folder.path)/\(name)"]
        let result = try zbarimg.run(arguments, in: folder)
        // It ends with 4 where it found no code.
        guard result.status != 4 else { return [] }
        guard result.status == 0 else { throw Failure(.data, InputWords.damagedPicture) }
        let lines = result.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        return lines.reduce(into: []) { texts, line in if !texts.contains(line) { texts.append(line) } }
    }
}
