import CPango
import CPixbuf

/// A picture of pixels, read from PNG or JPEG.
package final class Picture {
    /// The most points of a PNG: all of them are read at once. Of a JPEG no more are than are needed.
    private static let mostPoints: UInt64 = 100_000_000

    let pixbuf: OpaquePointer

    /// The JPEG that it was read from, where that shows the picture as it is; nil for others.
    let jpeg: [UInt8]?

    package var pixelWidth: Int { Int(gdk_pixbuf_get_width(pixbuf)) }
    package var pixelHeight: Int { Int(gdk_pixbuf_get_height(pixbuf)) }

    /// Reads a file's bytes.
    ///
    /// - Parameters:
    ///   - bytes: A PNG or JPEG.
    ///   - longestSide: So many pixels are enough: of a larger picture no more are made, which takes a JPEG a part of
    ///     the time. Nil for all that there are.
    /// - Throws: `badPicture`, also of a picture of more points than a camera makes, which would fill the memory.
    package convenience init(_ bytes: [UInt8], longestSide: Int? = nil) throws(DrawingError) {
        let isJPEG = bytes.starts(with: [0xFF, 0xD8, 0xFF])
        guard isJPEG || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
            throw .badPicture("the file begins like neither")
        }
        guard isJPEG ? PictureFile.isWholeJPEG(bytes) : PictureFile.isWholePNG(bytes) else {
            throw .badPicture("the file is cut short")
        }
        guard isJPEG || PictureFile.pointsOfPNG(bytes) <= Self.mostPoints else {
            throw .badPicture("it has more than \(Self.mostPoints / 1_000_000) million points")
        }
        let stored = Picture(owning: try Self.decode(bytes, as: isJPEG ? "jpeg" : "png", longestSide))
        // The camera's note on which side is up is obeyed, and left out of what is made from the picture.
        guard let upright = gdk_pixbuf_apply_embedded_orientation(stored.pixbuf) else { throw .badPicture("no memory") }
        self.init(owning: upright, jpeg: isJPEG && longestSide == nil && upright == stored.pixbuf ? bytes : nil)
    }

    init(owning pixbuf: OpaquePointer, jpeg: [UInt8]? = nil) {
        self.pixbuf = pixbuf
        self.jpeg = jpeg
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(pixbuf)) }

    /// Returns a reference that the caller owns.
    private static func decode(
        _ bytes: [UInt8],
        as kind: String,
        _ longestSide: Int?
    ) throws(DrawingError) -> OpaquePointer {
        var error: UnsafeMutablePointer<GError>?
        guard let loader = gdk_pixbuf_loader_new_with_type(kind, &error) else { throw .badPicture(taking(error)) }
        defer { g_object_unref(loader) }
        if let longestSide { limit(loader, to: longestSide) }
        guard gdk_pixbuf_loader_write(loader, bytes, gsize(bytes.count), &error) != 0 else {
            gdk_pixbuf_loader_close(loader, nil)
            throw .badPicture(taking(error))
        }
        guard gdk_pixbuf_loader_close(loader, &error) != 0 else { throw .badPicture(taking(error)) }
        guard let pixbuf = gdk_pixbuf_loader_get_pixbuf(loader) else { throw .badPicture("it has no pixels") }
        g_object_ref(UnsafeMutableRawPointer(pixbuf))
        return pixbuf
    }
}

/// Has a loader make no more pixels than so many on the longer side, once it knows how many there are.
private func limit(_ loader: UnsafeMutablePointer<GdkPixbufLoader>, to longestSide: Int) {
    let prepared: @convention(c) (UnsafeMutablePointer<GdkPixbufLoader>?, CInt, CInt, gpointer?) -> Void = {
        loader,
        width,
        height,
        limit in
        let scale = Double(Int(bitPattern: limit)) / Double(max(width, height, 1))
        guard let loader, scale < 1 else { return }
        let scaled = [width, height].map { max(1, CInt((Double($0) * scale).rounded())) }
        gdk_pixbuf_loader_set_size(loader, scaled[0], scaled[1])
    }
    g_signal_connect_data(
        loader,
        "size-prepared",
        unsafeBitCast(prepared, to: GCallback.self),
        UnsafeMutableRawPointer(bitPattern: longestSide),
        nil,
        GConnectFlags(rawValue: 0)
    )
}

/// Takes the text out of an error of GLib, and frees it.
func taking(_ error: UnsafeMutablePointer<GError>?) -> String {
    guard let error else { return "the library gave no reason" }
    defer { g_error_free(error) }
    return error.pointee.message.map { String(cString: $0) } ?? "the library gave no reason"
}
