import CenterOffice

/// What is wrong with the address of a ledger.
enum LineWords {
    static let badAddress = Words(
        "Expected the ledger's address, as in https://bd.sanad.example/",
        "খতিয়ানের ঠিকানা দিন, যেমন https://bd.sanad.example/",
        "台帳のアドレスを入力してください（例：https://bd.sanad.example/）"
    )

    static let noLedgerThere = Words(
        "Something answers at this address, but it is no ledger, or a part of it is missing. Compare the address with the "
            + "one that the authority gave. Nothing was sent.",
        "এই ঠিকানায় কিছু একটা সাড়া দিচ্ছে, কিন্তু সেটি খতিয়ান নয়, অথবা এর কিছু অংশ নেই। কর্তৃপক্ষের দেওয়া ঠিকানার সাথে মিলিয়ে "
            + "দেখুন। কিছুই পাঠানো হয়নি।",
        "このアドレスから応答がありますが、台帳ではないか、一部が欠けています。当局から知らされたアドレスと比べてください。"
            + "何も送信されていません。"
    )
}
