import Testing

@testable import LedgerServer

/// What names say is escaped, whatever combining marks stand in them: other programs see code points.
@Suite struct EscapingTests {
    @Test func `a combining mark hides nothing from a browser`() {
        let text = "<\u{301}b>\u{301}&\u{301}\"\u{301}".escapedForHTML
        #expect(text.utf8.elementsEqual("&lt;\u{301}b&gt;\u{301}&amp;\u{301}&quot;\u{301}".utf8))
    }

    @Test func `a combining mark hides nothing from those who read metrics`() {
        var exposition = Exposition()
        exposition.gauge("m", "h", 1, [("w", "a\"\u{301}\\\u{301}")])
        let line = "m{w=\"a\\\"\u{301}\\\\\u{301}\"} 1\n"
        #expect(exposition.text.utf8.elementsEqual("# HELP m h\n# TYPE m gauge\n\(line)".utf8))
    }
}
