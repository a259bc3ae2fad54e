/// Real districts and prefectures in which sample centers lie.
enum Districts {
    static func name(_ number: Int, in country: String) -> String {
        let names = country == "JP" ? prefectures : districts
        return names[(number - 1) % names.count]
    }

    private static let districts = [
        "Khulna", "Bogura", "Cumilla", "Dhaka", "Chattogram", "Rajshahi", "Sylhet", "Barishal", "Rangpur", "Mymensingh",
        "Gazipur", "Narayanganj", "Jashore", "Dinajpur", "Tangail", "Noakhali", "Faridpur", "Pabna", "Kushtia",
        "Cox's Bazar", "Feni", "Brahmanbaria", "Sirajganj", "Jamalpur", "Kishoreganj", "Satkhira", "Bagerhat",
        "Patuakhali", "Habiganj", "Moulvibazar", "Naogaon", "Natore", "Gaibandha", "Kurigram", "Nilphamari",
        "Lalmonirhat", "Thakurgaon", "Panchagarh", "Joypurhat", "Chapai Nawabganj",
    ]

    private static let prefectures = [
        "Tokyo", "Aichi", "Osaka", "Mie", "Fukuoka", "Hokkaido", "Hiroshima", "Saitama", "Chiba", "Kanagawa",
        "Shizuoka", "Gunma", "Ibaraki", "Hyogo", "Kyoto", "Nagano", "Okinawa", "Miyagi", "Gifu", "Tochigi", "Okayama",
        "Kumamoto", "Niigata", "Ishikawa", "Shiga", "Kagawa", "Ehime", "Nagasaki", "Kagoshima", "Yamaguchi",
    ]
}
