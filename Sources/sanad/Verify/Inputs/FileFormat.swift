/// What a file is, by its first bytes; its name says nothing.
enum FileFormat {
    case pdf, png, jpeg
    /// Anything else, which a certificate's file may be.
    case other

    init(_ bytes: [UInt8]) {
        switch true {
        case bytes.starts(with: "%PDF-".utf8): self = .pdf
        case bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]): self = .png
        case bytes.starts(with: [0xFF, 0xD8, 0xFF]): self = .jpeg
        default: self = .other
        }
    }

    /// The ends of names by which files are picked out of a folder.
    static let endings = [".sanad", ".pdf", ".png", ".jpg", ".jpeg"]
}
