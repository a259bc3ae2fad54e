import CQPDF

/// A file inside a PDF (ISO 32000-2, 7.11.4 and 14.13).
package struct PDFAttachment: Sendable {
    /// The name under which a reader saves it; ASCII.
    package let name: String
    /// As in `application/json`.
    package let mediaType: String
    package let bytes: [UInt8]

    package init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

extension PDFAttachment {
    /// Returns a PDF with files in it, in the order of their names, each as data that belongs to the document.
    package static func attach(_ files: [PDFAttachment], to pdf: [UInt8]) throws(DrawingError) -> [UInt8] {
        guard !files.isEmpty else { return pdf }
        var handle = qpdf_init()
        defer { qpdf_cleanup(&handle) }
        guard let handle else { throw .badDocument("no memory") }
        qpdf_silence_errors(handle)
        qpdf_set_suppress_warnings(handle, 1)
        let document = Document(handle: handle)
        // The library reads from the bytes until it has written.
        return try pdf.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) -> Result<[UInt8], DrawingError> in
            document.attach(files.sorted { $0.name < $1.name }, to: buffer)
        }.get()
    }
}

/// A PDF in the library's hands.
private struct Document {
    let handle: qpdf_data

    func attach(_ files: [PDFAttachment], to pdf: UnsafeRawBufferPointer) -> Result<[UInt8], DrawingError> {
        let start = pdf.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard qpdf_read_memory(handle, "paper", start, UInt64(pdf.count), nil) & failed == 0 else { return failure }
        let root = qpdf_get_root(handle)
        let names = qpdf_oh_new_array(handle)
        let associated = qpdf_oh_new_array(handle)
        for file in files {
            let specification = add(file)
            qpdf_oh_append_item(handle, names, qpdf_oh_new_unicode_string(handle, file.name))
            qpdf_oh_append_item(handle, names, specification)
            qpdf_oh_append_item(handle, associated, specification)
        }
        let tree = dictionary([("/Names", names)])
        qpdf_oh_replace_key(handle, root, "/Names", dictionary([("/EmbeddedFiles", tree)]))
        qpdf_oh_replace_key(handle, root, "/AF", associated)
        qpdf_oh_replace_key(handle, root, "/PageMode", qpdf_oh_new_name(handle, "/UseAttachments"))
        return write()
    }

    /// Adds the file's bytes and what is said of them; returns the latter.
    private func add(_ file: PDFAttachment) -> qpdf_oh {
        let stream = qpdf_oh_new_stream(handle)
        let none = qpdf_oh_new_null(handle)
        qpdf_oh_replace_stream_data(handle, stream, file.bytes, file.bytes.count, none, none)
        let header = qpdf_oh_get_dict(handle, stream)
        qpdf_oh_replace_key(handle, header, "/Type", qpdf_oh_new_name(handle, "/EmbeddedFile"))
        // The library writes a slash within a name as the specification asks.
        qpdf_oh_replace_key(handle, header, "/Subtype", qpdf_oh_new_name(handle, "/" + file.mediaType))
        let size = qpdf_oh_new_integer(handle, Int64(file.bytes.count))
        qpdf_oh_replace_key(handle, header, "/Params", dictionary([("/Size", size)]))
        let name = qpdf_oh_new_unicode_string(handle, file.name)
        let places = dictionary([("/F", stream), ("/UF", stream)])
        let specification = dictionary([
            ("/Type", qpdf_oh_new_name(handle, "/Filespec")), ("/F", name), ("/UF", name), ("/EF", places),
            ("/AFRelationship", qpdf_oh_new_name(handle, "/Data")),
        ])
        return qpdf_make_indirect_object(handle, specification)
    }

    private func write() -> Result<[UInt8], DrawingError> {
        guard qpdf_init_write_memory(handle) & failed == 0 else { return failure }
        qpdf_set_deterministic_ID(handle, 1)
        guard qpdf_write(handle) & failed == 0, let bytes = qpdf_get_buffer(handle) else { return failure }
        return .success([UInt8](UnsafeBufferPointer(start: bytes, count: qpdf_get_buffer_length(handle))))
    }

    private func dictionary(_ members: [(key: String, value: qpdf_oh)]) -> qpdf_oh {
        let dictionary = qpdf_oh_new_dictionary(handle)
        for member in members { qpdf_oh_replace_key(handle, dictionary, member.key, member.value) }
        return dictionary
    }

    private var failed: QPDF_ERROR_CODE { QPDF_ERROR_CODE(QPDF_ERRORS) }

    private var failure: Result<[UInt8], DrawingError> {
        guard let error = qpdf_get_error(handle), let text = qpdf_get_error_full_text(handle, error) else {
            return .failure(.badDocument("the library gave no reason"))
        }
        return .failure(.badDocument(String(cString: text)))
    }
}
