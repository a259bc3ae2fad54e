/// What a country is called; its code where no name is kept here.
func countryName(_ code: String, _ language: Language) -> String {
    switch code {
    case "BD": language("Bangladesh", "বাংলাদেশ", "バングラデシュ")
    case "JP": language("Japan", "জাপান", "日本")
    default: code
    }
}

/// Several countries in a row.
func countryNames(_ codes: [String], _ language: Language) -> String {
    let names = codes.map { countryName($0, language) }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let others = names.dropLast().joined(separator: language(", ", ", ", "、"))
    return others + language(" and ", " ও ", "と") + last
}

/// The same in the Bengali genitive, which is joined to a name and set off from a code.
func countryNamesGenitive(_ codes: [String]) -> String {
    let names = countryNames(codes, .bn)
    return names.utf8.last.map { $0 < 0x80 } == true ? "\(names)-এর" : "\(names)ের"
}
