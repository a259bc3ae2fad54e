/** What the shades of a whole picture tell: how noisy it is, and how far they are apart. Some of its points are enough for that. */

/** Every so many points one is looked at. */
const STEP = 7;

/** The standard deviation of a picture's noise: most points are as light as those next to them but for that. */
export function noiseOf({ shades }) {
    const counts = new Uint32Array(256);
    let total = 0;
    for (let place = STEP; place < shades.length; place += STEP, total++) counts[Math.abs(shades[place] - shades[place - 1])]++;
    // A quarter of what is of one shade differs by less than 0.45 standard deviations.
    let difference = 0;
    for (let sum = counts[0]; sum < total / 4; sum += counts[difference]) difference++;
    return difference / 0.45;
}

/** How far the shades of a picture are apart, but for the darkest and the lightest of a hundred. */
export function rangeOf({ shades }) {
    const counts = new Uint32Array(256);
    for (let place = 0; place < shades.length; place += STEP) counts[shades[place]]++;
    const few = shades.length / STEP / 100;
    const end = (shade, step) => {
        for (let sum = counts[shade]; sum < few; sum += counts[shade]) shade += step;
        return shade;
    };
    return end(255, -1) - end(0, 1);
}
