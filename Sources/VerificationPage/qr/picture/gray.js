/** A picture in shades of gray, from 0 for black to 255. */
export class Gray {
    constructor(width, height, shades = new Uint8Array(width * height)) {
        Object.assign(this, { width, height, shades });
    }

    /** @param {Uint8ClampedArray} pixels red, green, blue and opacity of each, row by row; all of them opaque */
    static of(pixels, width, height) {
        const gray = new Gray(width, height);
        // The weights of ITU-R BT.601, of 256.
        for (let place = 0, from = 0; place < gray.shades.length; place++, from += 4) gray.shades[place] = (pixels[from] * 77 + pixels[from + 1] * 150 + pixels[from + 2] * 29) >> 8;
        return gray;
    }

    /** @returns {Gray} the picture in half its size */
    halved() {
        const half = new Gray(this.width >> 1, this.height >> 1);
        const { shades, width } = this;
        for (let y = 0, to = 0; y < half.height; y++) {
            for (let x = 0, from = 2 * y * width; x < half.width; x++, from += 2) half.shades[to++] = (shades[from] + shades[from + 1] + shades[from + width] + shades[from + width + 1] + 2) >> 2;
        }
        return half;
    }

    /** @returns {Gray} the picture with light for dark */
    inverted() {
        return new Gray(this.width, this.height, this.shades.map((shade) => 255 - shade));
    }
}
