/** Which three finder patterns may be the corners of one code. */

const MOST = 50;
const MOST_RATIO = 2;
/** The cosine of the smallest angle at the upper left corner that a slant may leave of the right one. */
const MOST_COSINE = 0.6;

const distance = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);
const ratio = (one, other) => Math.max(one, other) / Math.min(one, other);

/** How far a corner with two others is from the upper left one of a square seen from straight above; null for too far. */
function oddness(corner, one, other) {
    const sizes = [corner.size, one.size, other.size];
    const sizeRatio = Math.max(...sizes) / Math.min(...sizes);
    const [first, second] = [distance(corner, one), distance(corner, other)];
    const cosine = Math.abs((one.x - corner.x) * (other.x - corner.x) + (one.y - corner.y) * (other.y - corner.y)) / (first * second);
    const module = (corner.size + one.size + other.size) / 24;
    const isFar = Math.min(first, second) < 9 * module || Math.max(first, second) > 220 * module;
    if (sizeRatio > MOST_RATIO || ratio(first, second) > MOST_RATIO || cosine > MOST_COSINE || isFar) return null;
    // What was met in more rows is less by chance.
    const weight = Math.sqrt(Math.min(corner.count, one.count, other.count));
    return (Math.log(sizeRatio) + Math.log(ratio(first, second)) + cosine) / weight;
}

/**
 * @param {{x: number, y: number, size: number, count: number}[]} patterns
 * @returns {{corner: object, right: object, below: object, patterns: object[]}[]} as they lie in a code that is not
 *     mirrored, the likeliest first
 */
export function triplesOf(patterns) {
    const found = [];
    for (let third = 2; third < patterns.length; third++) {
        for (let second = 1; second < third; second++) {
            for (let first = 0; first < second; first++) {
                const best = likeliest([patterns[first], patterns[second], patterns[third]]);
                if (best) found.push(best);
            }
        }
    }
    return found.sort((one, other) => one.odd - other.odd).slice(0, MOST);
}

function likeliest(patterns) {
    let best = null;
    for (const corner of patterns) {
        const [one, other] = patterns.filter((each) => each !== corner);
        const odd = oddness(corner, one, other);
        if (odd === null || (best && best.odd <= odd)) continue;
        const isClockwise = (one.x - corner.x) * (other.y - corner.y) - (one.y - corner.y) * (other.x - corner.x) > 0;
        best = { corner, right: isClockwise ? one : other, below: isClockwise ? other : one, patterns, odd };
    }
    return best;
}
