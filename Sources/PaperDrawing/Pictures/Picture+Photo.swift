import CPango
import CPixbuf

extension Picture {
    /// The largest photo that is tried first: 35 × 45 mm at 200 dots an inch.
    private static let longestSide = 354

    /// As many pixels are read on the longer side as are worth scaling down.
    package static let readSide = 2 * longestSide

    /// The qualities that are tried at each size, best first.
    private static let qualities = stride(from: 85, through: 40, by: -15)

    /// The picture as a JPEG of at most so many bytes, with nothing in it but the pixels.
    ///
    /// What a camera writes beside them (EXIF: place, time, device) is left out.
    ///
    /// - Throws: `badPicture`.
    package func photo(maximumSize: Int) throws(DrawingError) -> [UInt8] {
        var side = min(Self.longestSide, max(pixelWidth, pixelHeight))
        while side >= 32 {
            let scaled = try scaled(longestSide: side)
            for quality in Self.qualities {
                let jpeg = try scaled.jpeg(quality: quality)
                if jpeg.count <= maximumSize { return jpeg }
            }
            side = side * 4 / 5
        }
        throw .badPicture("it cannot be made small enough")
    }

    private func scaled(longestSide: Int) throws(DrawingError) -> Picture {
        let scale = Double(longestSide) / Double(max(pixelWidth, pixelHeight))
        let width = max(1, Int((Double(pixelWidth) * scale).rounded()))
        let height = max(1, Int((Double(pixelHeight) * scale).rounded()))
        guard let scaled = gdk_pixbuf_scale_simple(pixbuf, CInt(width), CInt(height), GDK_INTERP_BILINEAR) else {
            throw .badPicture("no memory")
        }
        // Without a copy, notes on the picture would be written with its pixels.
        return Picture(owning: scaled)
    }

    private func jpeg(quality: Int) throws(DrawingError) -> [UInt8] {
        var buffer: UnsafeMutablePointer<CChar>?
        var count: gsize = 0
        var error: UnsafeMutablePointer<GError>?
        let isSaved = "quality".withCString { key in
            String(quality).withCString { value in
                var keys: [UnsafeMutablePointer<CChar>?] = [UnsafeMutablePointer(mutating: key), nil]
                var values: [UnsafeMutablePointer<CChar>?] = [UnsafeMutablePointer(mutating: value), nil]
                return gdk_pixbuf_save_to_bufferv(pixbuf, &buffer, &count, "jpeg", &keys, &values, &error)
            }
        }
        guard isSaved != 0, let buffer else { throw .badPicture(taking(error)) }
        defer { g_free(buffer) }
        return [UInt8](UnsafeRawBufferPointer(start: buffer, count: Int(count)))
    }
}
