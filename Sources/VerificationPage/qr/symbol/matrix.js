/** The modules of a QR code as they were seen. */
export class Matrix {
    /**
     * @param {number} side
     * @param {Uint8Array} modules row by row, 1 where one is dark
     */
    constructor(side, modules = new Uint8Array(side * side)) {
        Object.assign(this, { side, modules });
    }

    /** @returns {number} 1 where the module is dark; beyond the right and lower edges places count from there */
    at(x, y) {
        return this.modules[(y < 0 ? y + this.side : y) * this.side + (x < 0 ? x + this.side : x)];
    }

    /** @returns {Matrix} as it is seen in a mirror */
    mirrored() {
        const mirrored = new Matrix(this.side);
        for (let y = 0; y < this.side; y++) for (let x = 0; x < this.side; x++) mirrored.modules[x * this.side + y] = this.modules[y * this.side + x];
        return mirrored;
    }
}
