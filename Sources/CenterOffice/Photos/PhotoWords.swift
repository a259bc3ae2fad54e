import Credentials

/// What is said of a roster's photos.
enum PhotoWords {
    static let fileName = Words(
        "the name of a file in the folder of photos, as in 12.jpg",
        "ছবির ফোল্ডারের একটি ফাইলের নাম, যেমন 12.jpg",
        "写真フォルダー内のファイル名（例：12.jpg）"
    )
    static let names = Words("names of photos", "ছবির ফাইলের নাম", "写真のファイル名")
    static let folder = Words(
        "--photos with the folder where they are, or an empty column",
        "ছবিগুলো যে ফোল্ডারে আছে তা দিয়ে --photos, অথবা খালি কলাম",
        "写真のあるフォルダーを指定する --photos、または空の列"
    )
    static let picture = Words(
        "a photo in PNG or JPEG, of at most \(PhotoFolder.largestOriginal >> 20) MiB",
        "PNG বা JPEG ছবি, সর্বোচ্চ \(PhotoFolder.largestOriginal >> 20) MiB",
        "PNGまたはJPEGの写真（\(PhotoFolder.largestOriginal >> 20)MiBまで）"
    )
    static let once = Words("each photo once", "প্রতিটি ছবি একবার", "写真は1人に1枚")

    static let mustBeJPEG = Words("a photo must be a JPEG", "ছবি JPEG হতে হবে", "写真はJPEGでなければなりません")

    static func tooLarge(_ count: Int) -> Words {
        Words(
            "a photo has at most \(CertificateFile.maximumPhotoSize) bytes, and this has \(count)",
            "ছবি সর্বোচ্চ \(CertificateFile.maximumPhotoSize) বাইট, এটি \(count) বাইট",
            "写真は\(CertificateFile.maximumPhotoSize)バイトまでですが、これは\(count)バイトあります"
        )
    }

    /// What is wrong with a file, behind its name.
    static func found(_ fault: PhotoFault) -> Words {
        switch fault {
        case .missing: Words(", which is not in the folder of photos", ", যা ছবির ফোল্ডারে নেই", "（写真フォルダーにありません）")
        case .unreadable: Words(", which cannot be read", ", যা পড়া যায় না", "（読み取れません）")
        case .tooLarge: Words(", which is too large", ", যা খুব বড়", "（大きすぎます）")
        case .noPicture:
            Words(", which is no such picture or is damaged", ", যা এমন ছবি নয় বা নষ্ট", "（対応する画像でないか、壊れています）")
        }
    }
}
