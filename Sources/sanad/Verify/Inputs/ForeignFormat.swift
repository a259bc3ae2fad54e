import CenterOffice

/// A kind of file that people give in a certificate's place, and what to give instead.
enum ForeignFormat {
    case archive, phonePhoto, otherPicture, document, anything

    /// Nil for what may be a certificate's file, well or damaged: JSON begins with a brace.
    init?(_ bytes: [UInt8]) {
        let spaces: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        let first = bytes.first { !spaces.contains($0) }
        guard first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else { return nil }
        let brand = bytes.dropFirst(4).prefix(8)
        switch true {
        case bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]): self = Self.isDocument(bytes) ? .document : .archive
        case [[0x1F, 0x8B], Array("7z".utf8), Array("Rar!".utf8)].contains { bytes.starts(with: $0) }: self = .archive
        case ["ftypheic", "ftypheix", "ftypmif1", "ftypavif"].contains { brand.elementsEqual($0.utf8) }:
            self = .phonePhoto
        case ["GIF8", "RIFF", "II*\0", "MM\0*"].contains { bytes.starts(with: $0.utf8) }: self = .otherPicture
        case bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]): self = .document
        default: self = .anything
        }
    }

    /// Files of office programs are ZIP archives, whose first names say so.
    private static func isDocument(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(200)
        return ["[Content_Types]", "word/", "xl/", "mimetypeapplication/vnd.oasis"].contains { start.contains($0.utf8) }
    }

    var account: Words {
        switch self {
        case .archive:
            Words(
                "This is an archive: unpack it, and give the files that are in it",
                "এটি একটি সংকুচিত আর্কাইভ: খুলে ভেতরের ফাইলগুলো দিন",
                "圧縮ファイルです。展開して、中のファイルを指定してください"
            )
        case .phonePhoto:
            Words(
                "This is a photo in the format HEIC or AVIF: save it as JPEG or PNG, and give that",
                "এটি HEIC বা AVIF ধরনের ছবি: JPEG বা PNG হিসেবে সংরক্ষণ করে সেটি দিন",
                "HEIC または AVIF 形式の写真です。JPEG または PNG で保存し直して指定してください"
            )
        case .otherPicture:
            Words(
                "This is a picture of a kind that is not read: save it as JPEG or PNG, and give that",
                "এই ধরনের ছবি পড়া যায় না: JPEG বা PNG হিসেবে সংরক্ষণ করে সেটি দিন",
                "対応していない画像形式です。JPEG または PNG で保存し直して指定してください"
            )
        case .document:
            Words(
                "This is a document of an office program: ask for the certificate's .sanad file or PDF",
                "এটি অফিস প্রোগ্রামের নথি: সনদের .sanad ফাইল বা PDF চেয়ে নিন",
                "オフィスソフトの文書です。証明書の .sanad ファイルまたは PDF を求めてください"
            )
        case .anything:
            Words(
                "This is no certificate: expected a .sanad file, a PDF, or a picture in PNG or JPEG",
                "এটি সনদ নয়: .sanad ফাইল, PDF, অথবা PNG বা JPEG ছবি দরকার",
                "証明書ではありません。.sanad ファイル、PDF、または PNG・JPEG の画像が必要です"
            )
        }
    }
}
