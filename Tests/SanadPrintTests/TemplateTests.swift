import Credentials
import Foundation
import Testing

@Suite(.enabled(if: Program.canRead, "needs poppler-utils, zbar-tools, zxing-cpp"))
struct TemplateTests {
    @Test func `a center's own template puts its pictures and words on the paper`() throws {
        let certificate = try SignedSample().printed(isFirst: true)
        try withTemporaryFolder { folder in
            let template = "\(folder)/template"
            let made = try Program.sanadPrint(["template", "--out", template])
            #expect(made.status == 0, "\(made.errors)")
            for (name, kind) in [("logo.png", "png"), ("seal.png", "png"), ("signature.jpg", "jpeg")] {
                let picture = try Program.run(
                    Program.python,
                    [Program.independent("make_picture.py"), kind, "160", "80"]
                )
                try Data(picture.output).write(to: URL(filePath: "\(template)/\(name)"))
            }
            let description = """
                {"accent": "#5A1F1F", "ornament": "#777777",
                 "heading": {"en": "Ministry of Expatriates"}, "footer": "Khulna, +880 41",
                 "logo": {"file": "logo.png", "height": 14}, "seal": {"file": "seal.png", "height": 20},
                 "signature": {"file": "signature.jpg", "height": 10},
                 "signatory": {"name": "Md. Karim", "office": {"en": "Principal", "bn": "অধ্যক্ষ", "ja": "校長"}}}
                """
            try Data(description.utf8).write(to: URL(filePath: "\(template)/template.json"))
            try Data("Our notice\n\nOf our own.".utf8).write(to: URL(filePath: "\(template)/privacy-en.txt"))
            let papers = try Papers([certificate], in: "\(folder)/papers", options: ["--template", template])
            let text = try papers.text(certificate)
            for words in ["Ministry of Expatriates", "Khulna, +880 41", "Md. Karim", "Principal", "Of our own."] {
                #expect(text.contains(words), "\(words)")
            }
            let pictures = try Program.run("pdfimages", ["-list", papers.path(certificate)]).text
            #expect(pictures.split(separator: "\n").dropFirst(2).count { $0.contains(" image ") } == 3)
        }
    }

    @Test func `a template that cannot be used is named with the place of its mistake`() throws {
        let certificate = try SignedSample().printed()
        try withTemporaryFolder { folder in
            for (text, place) in [
                (##"{"accent": "blue", "ornament": "#777777"}"##, "accent"),
                (##"{"ornament": "#777777"}"##, "accent"),
                (
                    ##"{"accent": "#000000", "ornament": "#777777", "logo": {"file": "gone.png", "height": 9}}"##,
                    "gone.png"
                ),
            ] {
                try Data(text.utf8).write(to: URL(filePath: "\(folder)/template.json"))
                let result = try Papers.print([certificate], ["--out", "\(folder)/papers", "--template", folder])
                #expect(result.status != 0)
                #expect(result.errors.contains(place), "\(result.errors)")
            }
        }
    }

    @Test(arguments: [("jpeg", 2400, 1600), ("png", 900, 1200), ("jpeg", 64, 48)])
    func `a photo becomes a small JPEG with nothing in it but the pixels, upright`(
        kind: String,
        width: Int,
        height: Int
    )
        throws
    {
        let picture = try Program.run(
            Program.python,
            [Program.independent("make_picture.py"), kind, "\(width)", "\(height)"]
        )
        let photo = try Program.sanadPrint(["photo"], input: picture.output)
        #expect(photo.status == 0, "\(photo.errors)")
        #expect(photo.output.starts(with: [0xFF, 0xD8, 0xFF]))
        #expect(photo.output.count <= CertificateFile.maximumPhotoSize)
        #expect(!String(decoding: photo.output, as: UTF8.self).contains("SECRET-DEVICE"))
        #expect(!String(decoding: photo.output, as: UTF8.self).contains("Exif"))
        let look = """
            import io, sys
            from PIL import Image
            picture = Image.open(io.BytesIO(sys.stdin.buffer.read())).convert("RGB")
            w, h = picture.size
            corners = [picture.getpixel(p) for p in ((2, 2), (w - 3, 2))]
            print("upright" if w < h else "lying", ["red" if r > 150 > g + b else "other" for r, g, b in corners])
            """
        let seen = try Program.run(Program.python, ["-c", look], input: photo.output)
        // The JPEG's note says that it was taken with the camera on its side.
        #expect(
            seen.text.contains(kind == "jpeg" ? "upright ['other', 'red']" : "upright ['red', 'other']"),
            "\(seen.text)"
        )
    }

    @Test(arguments: ["jpeg", "png"])
    func `a photo whose file is cut short is refused, and one with something behind its end is not`(
        kind: String
    ) throws {
        let made = try Program.run(Program.python, [Program.independent("make_picture.py"), kind, "300", "400"])
        let picture = made.output
        for count in [picture.count / 4, picture.count / 2, picture.count - 200, picture.count - 1] {
            let result = try Program.sanadPrint(["photo"], input: Array(picture[..<count]))
            #expect(result.status == 65, "\(count) of \(picture.count) bytes")
            #expect(result.errors.contains("cut short"), "\(count) of \(picture.count) bytes: \(result.errors)")
        }
        #expect(try Program.sanadPrint(["photo"], input: picture + [0, 1, 2]).status == 0)
    }

    @Test func `a picture of more points than there is room for is refused before it is read`() throws {
        let made = try Program.run(Program.python, [Program.independent("make_picture.py"), "png", "64", "64"])
        var picture = made.output
        // Width and height in the header.
        for (place, side) in [(16, 40_000), (20, 40_000)] {
            for byte in 0..<4 { picture[place + byte] = UInt8(truncatingIfNeeded: side >> (24 - 8 * byte)) }
        }
        let result = try Program.sanadPrint(["photo"], input: picture)
        #expect(result.status == 65 && result.errors.contains("more than 100 million"), "\(result.errors)")
    }

    @Test func `what is no picture is refused`() throws {
        for input in [[], Array("GIF89a".utf8), [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0]] as [[UInt8]] {
            let result = try Program.sanadPrint(["photo"], input: input)
            #expect(result.status == 65)
            #expect(result.errors.contains("photo"))
            #expect(result.output.isEmpty)
        }
    }

    @Test func `a photo is on the paper when the job has one`() throws {
        let picture = try Program.run(Program.python, [Program.independent("make_picture.py"), "png", "600", "800"])
        let photo = try Program.sanadPrint(["photo"], input: picture.output).output
        var certificate = try SignedSample().printed()
        certificate.photo = EncodedBytes(photo)
        for layout in [PaperLayout.certificate, .companion] {
            try withTemporaryFolder { folder in
                let papers = try Papers([certificate], layout: layout, in: folder)
                let stem = "\(folder)/picture"
                _ = try Program.run("pdfimages", ["-all", papers.path(certificate), stem])
                let found = try Data(contentsOf: URL(filePath: "\(stem)-000.jpg"))
                #expect(Array(found) == photo)
            }
        }
    }

    @Test func `every command of the printer has help with examples and exit codes`() throws {
        for command in [[], ["papers"], ["template"], ["photo"]] {
            let help = try Program.sanadPrint(command + ["--help"])
            #expect(help.status == 0)
            #expect(help.text.contains("EXAMPLE"))
            #expect(help.text.contains("EXIT CODES"))
        }
    }
}
