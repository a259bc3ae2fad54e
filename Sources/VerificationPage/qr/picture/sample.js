/** Looks at each module of a code that was found in a picture. */
import { Matrix } from "../symbol/matrix.js";
import { sideOf } from "../symbol/version.js";

/** Where in a module one looks, from its middle. */
const SPOTS = [[0, 0], [-0.2, -0.2], [0.2, -0.2], [-0.2, 0.2], [0.2, 0.2]];

/** How much of its neighbors' shade a blurred module has taken on: tried one after the other. */
const BLURS = [0, 0.5, 1, 2, 4];

/** @returns {number} the darkness between the middles of four points */
function between({ width, height, darkness }, x, y) {
    const left = Math.max(0, Math.min(width - 2, Math.floor(x - 0.5)));
    const top = Math.max(0, Math.min(height - 2, Math.floor(y - 0.5)));
    const right = Math.max(0, Math.min(1, x - 0.5 - left));
    const down = Math.max(0, Math.min(1, y - 0.5 - top));
    const place = top * width + left;
    return (darkness[place] * (1 - right) + darkness[place + 1] * right) * (1 - down) + (darkness[place + width] * (1 - right) + darkness[place + width + 1] * right) * down;
}

function darknessOf(contrast, projection, bends, side) {
    const found = new Float32Array(side * side);
    for (let v = 0; v < side; v++) {
        for (let u = 0; u < side; u++) {
            const bend = bends.at(u, v);
            for (const [dx, dy] of SPOTS) {
                const [x, y] = [u + bend.u + 0.5 + dx, v + bend.v + 0.5 + dy];
                found[v * side + u] += between(contrast, projection.x(x, y), projection.y(x, y));
            }
        }
    }
    return found;
}

/** The modules, each set off against the four beside it. */
function sharpened(darkness, side, blur) {
    const modules = new Uint8Array(side * side);
    const at = (u, v) => darkness[Math.max(0, Math.min(side - 1, v)) * side + Math.max(0, Math.min(side - 1, u))];
    for (let v = 0; v < side; v++) {
        for (let u = 0; u < side; u++) {
            const beside = (at(u - 1, v) + at(u + 1, v) + at(u, v - 1) + at(u, v + 1)) / 4;
            modules[v * side + u] = at(u, v) * (1 + blur) - beside * blur > 0 ? 1 : 0;
        }
    }
    return modules;
}

/** @returns {Generator<Matrix>} what the modules may be, the likeliest first */
export function* matricesOf(contrast, projection, bends, version) {
    const side = sideOf(version);
    const darkness = darknessOf(contrast, projection, bends, side);
    for (const blur of BLURS) yield new Matrix(side, sharpened(darkness, side, blur));
}
