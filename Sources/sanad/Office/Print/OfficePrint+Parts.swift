import ArgumentParser
import CenterOffice
import Credentials

extension OfficePrint {
    var selection: PrintSelection {
        if let session { return .session(session) }
        return numbers.isEmpty ? .all : .numbers(numbers.map(\.number))
    }

    var arguments: [String] {
        ["papers", "--quiet", "--job", "-", "--out", out] + (template.map { ["--template", $0] } ?? [])
            + (replace ? ["--replace"] : [])
    }

    /// The file that was written for the worker; nil where there is none.
    func workerFile(_ number: CertificateNumber, of office: OfficeFile) throws -> CertificateFile? {
        let path = "\(files)/\(number).sanad"
        guard NewFile.exists(path) else { return nil }
        let file = try CertificateFile(parsing: NewFile.read(path))
        guard try file.credential == office.signedCertificate(number).credential.bytes else {
            throw Failure(.data, PrintPhrases.otherCertificate(path))
        }
        return file
    }

    func report(_ printed: [CertificateNumber]) {
        if json {
            return printJSON([
                "printed": .array(printed.map { .string($0.description) }), "out": .string(out),
                "layout": .string(layout.rawValue),
            ])
        }
        print(PrintPhrases.printed(printed.count, to: out, spoken).printable)
    }
}

extension PaperLayout: ExpressibleByArgument {}
extension PaperLanguage: ExpressibleByArgument {}
extension ClaimName: ExpressibleByArgument {}
