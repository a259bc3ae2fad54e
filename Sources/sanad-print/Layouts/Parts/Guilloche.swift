import Foundation
import PaperDrawing

/// Ornaments of interlaced fine lines, drawn by formula.
struct Guilloche {
    let canvas: Canvas
    let ink: Ink

    /// A band of waves along the edges of a rectangle, with a rosette at each corner.
    ///
    /// - Parameters:
    ///   - box: Where the middle of the band runs.
    ///   - width: How broad the band is.
    func frame(_ box: Box, width: Double) {
        let corner = width * 1.15
        let horizontal = box.width - 2 * corner
        let vertical = box.height - 2 * corner
        for (start, step, length) in [
            (Point(box.x + corner, box.y), Point(1, 0), horizontal),
            (Point(box.x + corner, box.bottom), Point(1, 0), horizontal),
            (Point(box.x, box.y + corner), Point(0, 1), vertical),
            (Point(box.right, box.y + corner), Point(0, 1), vertical),
        ] {
            weave(from: start, along: step, length: length, amplitude: width / 2)
        }
        for center in [
            Point(box.x, box.y), Point(box.right, box.y), Point(box.x, box.bottom), Point(box.right, box.bottom),
        ] {
            rosette(center, radius: width * 0.95, petals: 8, turns: 5, lineWidth: 0.1)
        }
    }

    private func weave(from start: Point, along step: Point, length: Double, amplitude: Double) {
        let waves = (length / (amplitude * 3.2)).rounded()
        for phase in 0..<4 {
            let points = stride(from: 0, through: length, by: 0.36).map { distance in
                let angle = 2 * Double.pi * (distance / length * waves + Double(phase) / 4)
                let swing = amplitude * sin(angle)
                return Point(
                    start.x + step.x * distance + step.y * swing,
                    start.y + step.y * distance + step.x * swing
                )
            }
            canvas.stroke(points, width: 0.1, ink)
        }
    }

    /// Curves around a point whose distance from it swings.
    func rosette(_ center: Point, radius: Double, petals: Int, turns: Int, lineWidth: Double) {
        for turn in 0..<turns {
            let phase = 2 * Double.pi * Double(turn) / Double(turns)
            // As many points as the eye can tell apart, and no more: they are most of what a PDF weighs.
            let steps = radius < 10 ? 200 : 720
            let points = (0..<steps).map { step in
                let angle = 2 * Double.pi * Double(step) / Double(steps)
                let distance = radius * (0.66 + 0.34 * cos(Double(petals) * angle + phase))
                return Point(center.x + distance * cos(angle), center.y + distance * sin(angle))
            }
            canvas.stroke(points, width: lineWidth, ink, isClosed: true)
        }
    }
}
