import LedgerCore

/// How many of many certificates wear which face.
struct AnswerSummary {
    let faces: [Face]
    let language: Language

    var text: String {
        let counts = Face.allCases.compactMap { face in
            let count = faces.count { $0 == face }
            return count == 0 ? nil : "\(count) \(face.title(language))"
        }
        let total = language(
            "\(faces.count) certificates",
            "\(faces.count)টি সনদ",
            "証明書 \(faces.count) 件"
        )
        return Style.bold(total) + ": " + counts.joined(separator: ", ")
    }
}
