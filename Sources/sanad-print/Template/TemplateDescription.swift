import Credentials

/// What `template.json` says. Lengths are millimeters, colors `#RRGGBB`.
struct TemplateDescription: Codable {
    /// The color of titles and the frame.
    var accent: String
    /// The color of ornaments.
    var ornament: String
    /// A line above the center's name, such as the ministry's.
    var heading: PrintedText?
    /// At the head of the page.
    var logo: PlacedPicture?
    /// Beside the signature; without it a place to stamp is left.
    var seal: PlacedPicture?
    /// Above the line to sign on.
    var signature: PlacedPicture?
    var signatory: Signatory?
    /// A line at the foot of the page, such as an address.
    var footer: String?

    /// A PNG or JPEG beside `template.json`, at most so high.
    struct PlacedPicture: Codable {
        var file: String
        var height: Double
    }

    /// Whose name stands below the line to sign on.
    struct Signatory: Codable {
        var name: String
        var office: PrintedText
    }
}
