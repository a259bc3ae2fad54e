/// Writes metrics in Prometheus's text format, version 0.0.4.
struct Exposition {
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    mutating func gauge(_ name: String, _ help: String, _ value: Double, _ labels: [(String, String)] = []) {
        head(name, help, "gauge")
        sample(name, labels, value)
    }

    mutating func gauges(_ name: String, _ help: String, _ values: [(labels: [(String, String)], value: Double)]) {
        head(name, help, "gauge")
        for (labels, value) in values { sample(name, labels, value) }
    }

    mutating func counter(_ name: String, _ help: String, _ values: [(labels: [(String, String)], value: Int)]) {
        head(name, help, "counter")
        for (labels, value) in values { sample(name, labels, Double(value)) }
    }

    mutating func histogram(
        _ name: String,
        _ help: String,
        _ values: [(labels: [(String, String)], value: Histogram)]
    ) {
        head(name, help, "histogram")
        for (labels, histogram) in values {
            var count = 0
            for (bound, step) in zip(histogram.bounds, histogram.counts) {
                count += step
                sample("\(name)_bucket", labels + [("le", Self.number(bound))], Double(count))
            }
            count += histogram.counts.last ?? 0
            sample("\(name)_bucket", labels + [("le", "+Inf")], Double(count))
            sample("\(name)_sum", labels, histogram.sum)
            sample("\(name)_count", labels, Double(count))
        }
    }

    private mutating func head(_ name: String, _ help: String, _ type: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private mutating func sample(_ name: String, _ labels: [(String, String)], _ value: Double) {
        let list = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        text += list.isEmpty ? "\(name) \(Self.number(value))\n" : "\(name){\(list)} \(Self.number(value))\n"
    }

    /// A policy's file may call a witness whatever it likes, with combining marks behind its quotation marks too.
    private static func escaped(_ value: String) -> String {
        value.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }
}
