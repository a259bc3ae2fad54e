extension String {
    /// The text with everything made visible that a terminal would act on instead of
    /// showing it: control characters, and those that change the direction of writing.
    ///
    /// What a file or a ledger says is a stranger's word. It must not draw its own verdict.
    var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.flatMap(\.visible)))
    }
}

extension Unicode.Scalar {
    fileprivate var visible: [Unicode.Scalar] {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: escaped
        // The joiners are part of how Bengali is written.
        case .format: value == 0x200C || value == 0x200D ? [self] : escaped
        default: [self]
        }
    }

    private var escaped: [Unicode.Scalar] { Array("\\u{\(String(value, radix: 16))}".unicodeScalars) }
}
