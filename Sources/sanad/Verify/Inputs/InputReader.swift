import CenterOffice
import Credentials
import Foundation

/// Finds out what an employer gave: files of several kinds, the text of a QR code, or a number.
struct InputReader: Sendable {
    /// A photo or scan is smaller.
    private static let largestFile = 64 << 20

    let hosts: PageHosts

    /// Whether files are read again when it is their turn.
    var isMany = false

    /// What one argument holds; at least one item, for what cannot be read gets an answer too.
    func items(_ argument: String) -> [ShownItem] {
        if NewFile.exists(argument) { return items(atPath: argument) }
        return items(ofText: argument, named: argument)
            ?? [ShownItem(name: argument, file: .unread(InputWords.nothingThere))]
    }

    /// What one file holds.
    func items(atPath path: String) -> [ShownItem] {
        do {
            guard FileStatus(path)?.size ?? 0 <= Self.largestFile else {
                throw Failure(.data, InputWords.tooLarge(mebibytes: Self.largestFile >> 20))
            }
            let bytes = try NewFile.read(path)
            switch FileFormat(bytes) {
            case .pdf: return try pdf(bytes, at: path)
            case .png, .jpeg: return try picture(bytes, at: path)
            case .other: return certificates(bytes, at: path, isStored: isMany)
            }
        } catch {
            return [ShownItem(name: path, file: .unread(because: error))]
        }
    }

    private func certificates(_ bytes: [UInt8], at path: String, isStored: Bool) -> [ShownItem] {
        guard !bytes.isEmpty else { return [ShownItem(name: path, file: .unread(InputWords.emptyFile))] }
        if let foreign = ForeignFormat(bytes) { return [ShownItem(name: path, file: .unread(foreign.account))] }
        do {
            let files = try JoinedCertificates(parsing: bytes).certificates
            return files.enumerated().map { place, file in
                let shown: ShownFile =
                    isStored ? .stored(StoredCertificate(file, at: path, place: place)) : .certificate(file)
                return ShownItem(name: files.count == 1 ? path : "\(path) #\(place + 1)", file: shown)
            }
        } catch {
            return [ShownItem(name: path, file: .unread(InputWords.noCertificate(bytes, error)))]
        }
    }

    private func pdf(_ bytes: [UInt8], at path: String) throws -> [ShownItem] {
        let content = try PrivateFolder.using { folder in
            try NewFile.write(bytes, to: "\(folder.path)/shown.pdf", access: .owner)
            return try PDFReader().content(of: "shown.pdf", in: folder)
        }
        return items(of: content, at: path)
    }

    /// What a PDF holds: the files inside it, else what the QR codes on its pages say.
    func items(of content: PDFReader.Content, at path: String) -> [ShownItem] {
        guard !content.files.isEmpty else { return items(ofPages: content, at: path) }
        let inside = content.files.enumerated().flatMap { place, bytes in
            certificates(bytes, at: content.files.count == 1 ? path : "\(path) #\(place + 1)", isStored: false)
        }
        let codes = content.codes.all.isEmpty ? [] : items(ofCodes: content.codes.all, at: path)
        return PrintedSides(codes: codes, content: content).beside(inside)
    }

    private func picture(_ bytes: [UInt8], at path: String) throws -> [ShownItem] {
        let texts = try PrivateFolder.using { folder in
            try NewFile.write(bytes, to: "\(folder.path)/shown", access: .owner)
            return try PictureReader().texts(in: "shown", of: folder)
        }
        guard !texts.isEmpty else { return [ShownItem(name: path, file: .unread(InputWords.noCode))] }
        return items(ofCodes: texts.map { SeenCode(text: $0) }, at: path)
    }
}
