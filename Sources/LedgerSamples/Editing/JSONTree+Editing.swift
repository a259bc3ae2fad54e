package import Credentials

extension JSONTree {
    /// This value with the one at `path` replaced, added at an object's end, or, for nil, taken out.
    ///
    /// A path is names and places between dots, as in `center.name.en` or `keys.0.role`.
    package func replacing(_ path: String, with value: JSONTree?) -> JSONTree {
        changed(path.split(separator: ".").map(String.init)[...], to: value) ?? .null
    }

    /// The value at `path`; nil where there is none.
    package func value(at path: String) -> JSONTree? {
        path.split(separator: ".").map(String.init).reduce(self) { value, step in
            switch value {
            case .array(let elements):
                Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            case let value?: value[step]
            case nil: nil
            }
        }
    }

    /// The paths of all members at every depth, those within arrays too.
    package var memberPaths: [String] {
        switch self {
        case .object(let members):
            members.flatMap { member in
                [member.name] + member.value.memberPaths.map { "\(member.name).\($0)" }
            }
        case .array(let elements):
            elements.enumerated().flatMap { index, element in element.memberPaths.map { "\(index).\($0)" } }
        default: []
        }
    }

    private func changed(_ path: ArraySlice<String>, to value: JSONTree?) -> JSONTree? {
        guard let step = path.first else { return value }
        switch self {
        case .object(var members):
            let place = members.firstIndex { $0.name == step }
            let changed = (place.map { members[$0].value } ?? [:]).changed(path.dropFirst(), to: value)
            switch (place, changed) {
            case (let place?, let changed?): members[place].value = changed
            case (let place?, nil): members.remove(at: place)
            case (nil, let changed?): members.append((name: step, value: changed))
            case (nil, nil): break
            }
            return .object(members)
        case .array(var elements):
            guard let place = Int(step) else { return self }
            if place == elements.count {
                if let value { elements.append(value) }
            } else if let changed = elements[place].changed(path.dropFirst(), to: value) {
                elements[place] = changed
            } else {
                elements.remove(at: place)
            }
            return .array(elements)
        default: return self
        }
    }
}

/// The payload of a signed statement.
package func payload(of statement: [UInt8]) throws -> JSONTree {
    JSONTree(try CompactJWS(parsing: statement).payload.root)
}
