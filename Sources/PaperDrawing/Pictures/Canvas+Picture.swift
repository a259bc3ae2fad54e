import CPango
import CPixbuf

extension Canvas {
    /// Draws a picture as large as it fits into a box, in its middle.
    ///
    /// A JPEG goes into the PDF as it is.
    package func draw(_ picture: Picture, in box: Box) throws(DrawingError) {
        let (width, height) = (Double(picture.pixelWidth), Double(picture.pixelHeight))
        let scale = min(box.width / width, box.height / height)
        let surface = try picture.makeSurface()
        defer { cairo_surface_destroy(surface) }
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        cairo_translate(cairo, box.center.x - width * scale / 2, box.center.y - height * scale / 2)
        cairo_scale(cairo, scale, scale)
        cairo_set_source_surface(cairo, surface, 0, 0)
        cairo_paint(cairo)
    }
}

extension Picture {
    /// Returns the picture in the form that is drawn; the caller owns it.
    fileprivate func makeSurface() throws(DrawingError) -> OpaquePointer {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, CInt(pixelWidth), CInt(pixelHeight)),
            let target = cairo_image_surface_get_data(surface), let source = gdk_pixbuf_read_pixels(pixbuf)
        else { throw .badPicture("no memory") }
        let channels = Int(gdk_pixbuf_get_n_channels(pixbuf))
        let sourceStride = Int(gdk_pixbuf_get_rowstride(pixbuf))
        let targetStride = Int(cairo_image_surface_get_stride(surface))
        for row in 0..<pixelHeight {
            let line = UnsafeMutableRawPointer(target + row * targetStride)
            for column in 0..<pixelWidth {
                let value = Self.premultiplied(source + row * sourceStride + column * channels, channels: channels)
                line.storeBytes(of: value, toByteOffset: column * 4, as: UInt32.self)
            }
        }
        cairo_surface_mark_dirty(surface)
        if let jpeg { attach(jpeg, to: surface) }
        return surface
    }

    /// A pixel whose colors are multiplied by how much of them there is, as they are drawn.
    private static func premultiplied(_ pixel: UnsafePointer<guint8>, channels: Int) -> UInt32 {
        let alpha = channels == 4 ? UInt32(pixel[3]) : 255
        let red = UInt32(pixel[0]) * alpha / 255
        let green = UInt32(pixel[1]) * alpha / 255
        let blue = UInt32(pixel[2]) * alpha / 255
        return alpha << 24 | red << 16 | green << 8 | blue
    }

    /// Gives the surface a copy of the file, which is written instead of its pixels.
    private func attach(_ jpeg: [UInt8], to surface: OpaquePointer) {
        guard let copy = g_malloc(gsize(jpeg.count)) else { return }
        copy.copyMemory(from: jpeg, byteCount: jpeg.count)
        let bytes = copy.assumingMemoryBound(to: UInt8.self)
        let status = cairo_surface_set_mime_data(
            surface,
            CAIRO_MIME_TYPE_JPEG,
            bytes,
            CUnsignedLong(jpeg.count),
            { g_free($0) },
            copy
        )
        if status != CAIRO_STATUS_SUCCESS { g_free(copy) }
    }
}
