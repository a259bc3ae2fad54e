import ArgumentParser
import CenterOffice
import Credentials

extension OfficePrint {
    var selection: PrintSelection {
        if let session { return .session(session) }
        return numbers.isEmpty ? .all : .numbers(numbers.map(\.number))
    }

    var arguments: [String] {
        ["papers", "--quiet", "--failures-as-json", "--job", "-", "--out", out]
            + (template.map { ["--template", $0] } ?? [])
            + (replace ? ["--replace"] : [])
    }

    /// Checks that no paper is there already, before the first one is printed.
    ///
    /// - Throws: `Failure`, with how to go on.
    func checkNothingIsInTheWay(of chosen: [CertificateNumber]) throws {
        guard !replace else { return }
        let isOneFile = out.hasSuffix(".pdf")
        let there = (isOneFile ? [out] : chosen.map { "\(out)/\($0).pdf" }).filter(NewFile.exists)
        guard let first = there.first else { return }
        throw Failure(.exists, isOneFile ? PrintPhrases.isThere(first) : PrintPhrases.areThere(there.count, first))
    }

    /// The file that was written for the worker; nil where there is none.
    func workerFile(_ number: CertificateNumber, of office: OfficeFile) throws -> CertificateFile? {
        let path = "\(files)/\(number).sanad"
        guard NewFile.exists(path) else { return nil }
        let bytes = try NewFile.read(path)
        let file: CertificateFile
        do {
            file = try CertificateFile(parsing: bytes)
        } catch {
            throw Failure(.data, PrintPhrases.noCertificateFile(path, "\(error)"))
        }
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
