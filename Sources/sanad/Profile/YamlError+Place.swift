import Yams

extension YamlError {
    /// The line where a text is no YAML; 1 where that is not known.
    var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 1
        }
    }

    /// What is wrong there, without the text around it.
    var problem: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
            .reader(let problem, _, _, _):
            problem
        case .duplicatedKeysInMapping(let names, _): "\(names.joined(separator: ", ")) stands there twice"
        default: "it cannot be read"
        }
    }
}
