import Credentials
import PaperDrawing

/// The frame of a certificate, and the rosette under its text; a paper that honors nobody has plain rules.
struct CertificateFrame {
    let sheet: PaperSheet
    let page: Box

    func draw() {
        let (canvas, style) = (sheet.canvas, sheet.style)
        guard sheet.words.isHonor else {
            canvas.stroke(page.inset(11), width: 0.4, style.accent)
            canvas.stroke(page.inset(12.2), width: 0.12, style.accent)
            return
        }
        Guilloche(canvas: canvas, ink: style.ornament.faded(0.09)).rosette(
            Point(page.center.x, 128),
            radius: 66,
            petals: 16,
            turns: 9,
            lineWidth: 0.16
        )
        canvas.stroke(page.inset(7.6), width: 0.7, style.accent)
        Guilloche(canvas: canvas, ink: style.ornament.faded(0.75)).frame(page.inset(10.5), width: 3.6)
        canvas.stroke(page.inset(13.2), width: 0.3, style.accent)
    }
}
