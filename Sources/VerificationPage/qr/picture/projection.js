/** How a flat code lies in a picture: straight lines stay straight, and what is farther away is smaller. */
export class Projection {
    /** @param {number[]} terms the nine terms of the matrix, row by row */
    constructor(terms) {
        this.terms = terms;
    }

    /**
     * Maps the square from `from` to `to`, in both directions, to four points.
     *
     * @param {{x: number, y: number}[]} corners upper left, upper right, lower right, lower left
     */
    static ofSquare(from, to, corners) {
        const [a, b, c, d, e, f, g, h] = ofUnitSquare(corners);
        const scale = 1 / (to - from);
        const moved = (x, y, one) => [x * scale, y * scale, one - from * scale * (x + y)];
        return new Projection([...moved(a, b, c), ...moved(d, e, f), ...moved(g, h, 1)]);
    }

    /** @returns {number} where a place comes to lie */
    x(u, v) {
        const [a, b, c, , , , g, h, i] = this.terms;
        return (a * u + b * v + c) / (g * u + h * v + i);
    }

    y(u, v) {
        const [, , , d, e, f, g, h, i] = this.terms;
        return (d * u + e * v + f) / (g * u + h * v + i);
    }

    point(u, v) {
        return { x: this.x(u, v), y: this.y(u, v) };
    }
}

/** The eight terms that take the corners (0, 0), (1, 0), (1, 1) and (0, 1) to four points. */
function ofUnitSquare([p, q, r, s]) {
    const sum = { x: p.x - q.x + r.x - s.x, y: p.y - q.y + r.y - s.y };
    const right = { x: q.x - r.x, y: q.y - r.y };
    const below = { x: s.x - r.x, y: s.y - r.y };
    const divisor = right.x * below.y - below.x * right.y;
    const g = (sum.x * below.y - below.x * sum.y) / divisor;
    const h = (right.x * sum.y - sum.x * right.y) / divisor;
    return [q.x - p.x + g * q.x, s.x - p.x + h * s.x, p.x, q.y - p.y + g * q.y, s.y - p.y + h * s.y, p.y, g, h];
}
