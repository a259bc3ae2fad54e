import Credentials
import Foundation
import PaperDrawing

/// How a center's papers look and what they say beside the certificate's own words.
///
/// All of it may be left out: `template.json` in a folder, with the pictures that it names.
struct Template {
    let description: TemplateDescription
    let pictures: Pictures
    let privacyNotice: PrintedText

    struct Pictures {
        var logo: Picture?
        var seal: Picture?
        var signature: Picture?
    }

    /// Reads a folder.
    init(reading folder: String) throws {
        let path = "\(folder)/template.json"
        do {
            description = try JSONDecoder().decode(TemplateDescription.self, from: Data(PaperFile.read(path)))
        } catch let error as DecodingError {
            throw PaperFailure(field: path, why: FailureWords.template(error.place))
        }
        pictures = Pictures(
            logo: try Self.picture(description.logo, folder),
            seal: try Self.picture(description.seal, folder),
            signature: try Self.picture(description.signature, folder)
        )
        let plain = Self.plainNotice
        privacyNotice = PrintedText(
            en: try Self.notice(.en, folder) ?? plain.en,
            bn: try Self.notice(.bn, folder) ?? plain.bn,
            ja: try Self.notice(.ja, folder) ?? plain.ja
        )
    }

    private init(description: TemplateDescription) {
        self.description = description
        pictures = Pictures()
        privacyNotice = Self.plainNotice
    }

    /// The template of a center that has made none.
    static func plain() throws -> Template {
        let bytes = Data(PackageResources.template_json)
        return Template(description: try JSONDecoder().decode(TemplateDescription.self, from: bytes))
    }

    private static var plainNotice: PrintedText {
        PrintedText(
            en: String(decoding: PackageResources.privacy_en_txt, as: UTF8.self),
            bn: String(decoding: PackageResources.privacy_bn_txt, as: UTF8.self),
            ja: String(decoding: PackageResources.privacy_ja_txt, as: UTF8.self)
        )
    }

    private static func notice(_ language: PaperLanguage, _ folder: String) throws -> String? {
        let path = "\(folder)/privacy-\(language.rawValue).txt"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let text = String(validating: try PaperFile.read(path), as: UTF8.self) else {
            throw PaperFailure(field: path, why: FailureWords.utf8)
        }
        return text
    }

    private static func picture(_ placed: TemplateDescription.PlacedPicture?, _ folder: String) throws -> Picture? {
        guard let placed else { return nil }
        let path = "\(folder)/\(placed.file)"
        do {
            return try Picture(PaperFile.read(path))
        } catch let error as DrawingError {
            throw PaperFailure(field: path, why: error.account)
        }
    }
}

extension DecodingError {
    fileprivate var place: String {
        switch self {
        case .keyNotFound(let key, _): key.stringValue
        case .valueNotFound(_, let context), .typeMismatch(_, let context), .dataCorrupted(let context):
            context.codingPath.map(\.stringValue).joined(separator: ".")
        @unknown default: "an unknown place"
        }
    }
}
