/// A picture's parts in a space of its own units.
struct Drawing {
    let width: Int
    let height: Int
    let parts: [Markup]
}

extension Markup {
    /// A rectangle, its corners to a tenth of a unit.
    static func rectangle(_ kind: String, x: Double, y: Double, width: Double, height: Double) -> Markup {
        let numbers = [("x", x), ("y", y), ("width", max(0, width)), ("height", max(0, height))]
        return tag("rect", [("class", kind)] + numbers.map { (name: $0.0, value: tenth($0.1)) })
    }

    static func line(_ kind: String, from: (x: Double, y: Double), to: (x: Double, y: Double)) -> Markup {
        let numbers = [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)]
        return tag("line", [("class", kind)] + numbers.map { (name: $0.0, value: tenth($0.1)) })
    }

    static func label(_ text: String, x: Double, y: Double, anchor: String = "start", kind: String = "l") -> Markup {
        tag("text", [("class", kind), ("x", tenth(x)), ("y", tenth(y)), ("text-anchor", anchor)], text)
    }
}

private func tenth(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
