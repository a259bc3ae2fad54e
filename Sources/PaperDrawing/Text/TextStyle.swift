/// How a text is set.
package struct TextStyle: Equatable, Sendable {
    /// Font families in the order in which they are asked for a letter.
    package var families: [String]
    /// The size that is wished for, in points.
    package var size: Double
    /// The size below which the text is not set, in points.
    package var smallestSize: Double
    package var isBold = false
    package var isItalic = false
    package var alignment = Alignment.start
    package var ink = Ink.black
    /// Space added behind every letter, in points.
    package var letterSpacing = 0.0
    /// The distance between lines, as a multiple of the fonts' own.
    package var lineHeight = 1.0
    /// BCP 47, as in `ja`: the shapes of Han characters differ by language.
    package var language: String?

    package enum Alignment: Sendable {
        case start, center, end
    }

    package init(families: [String], size: Double, smallestSize: Double? = nil) {
        self.families = families
        self.size = size
        self.smallestSize = smallestSize ?? size
    }

    /// The style with changes.
    package func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var style = self
        change(&style)
        return style
    }
}
