import Credentials

/// Makes claims of a row's cells.
enum WorkerClaims {
    static func claims(_ cells: [RosterColumn: String]) -> [(name: ClaimName, value: JSONTree)] {
        let native = JSONTree.object(omittingNil: [
            ("bn", cells[.nativeNameBn].map(JSONTree.string)),
            ("ja", cells[.nativeNameJa].map(JSONTree.string)),
        ])
        let hasNative = cells[.nativeNameBn] != nil || cells[.nativeNameJa] != nil
        return ClaimName.allCases.compactMap { name in
            if name == .nativeName { return hasNative ? (name, native) : nil }
            guard let column = RosterColumn(rawValue: name.rawValue), let text = cells[column] else { return nil }
            return (name, value(text, of: name))
        }
    }

    private static func value(_ text: String, of name: ClaimName) -> JSONTree {
        switch name {
        case .result:
            .array(RosterCell.list(text).map { ["type": ["Result"], "value": .string($0)] })
        case .basedOn: .array(RosterCell.list(text).map(JSONTree.string))
        default: .string(text)
        }
    }
}
