/// Why a desk cannot be set up as asked.
package enum SetUpError: SpokenError, Equatable {
    /// A file that should name a key on a token.
    case badPointer(String)
    case samePerson
    case badStaffCode
    /// A text that goes to the authority has line ends, or too many characters.
    case badText

    package var account: Words {
        switch self {
        case .badPointer(let pointer):
            Words(
                "\(pointer): expected a pkcs11: URI, on one line",
                "\(pointer): এক লাইনে একটি pkcs11: URI প্রত্যাশিত",
                "\(pointer)：1行の pkcs11: URI が必要です"
            )
        case .samePerson:
            Words(
                "issuer and registrar are two people: expected two staff codes",
                "সনদদাতা ও নিবন্ধক দুজন আলাদা মানুষ: দুটি আলাদা কর্মী-কোড প্রত্যাশিত",
                "発行者と登録者は別の人です：2つの職員コードが必要です"
            )
        case .badStaffCode:
            Words(
                "staff codes have 1 to 64 characters, on one line",
                "কর্মী-কোড এক লাইনে ১ থেকে ৬৪ অক্ষরের হয়",
                "職員コードは1行で1～64文字です"
            )
        case .badText:
            Words(
                "expected one line of at most 200 characters",
                "এক লাইনে সর্বোচ্চ ২০০ অক্ষর প্রত্যাশিত",
                "1行、200文字以内で入力してください"
            )
        }
    }
}
