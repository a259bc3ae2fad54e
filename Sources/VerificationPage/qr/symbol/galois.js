/** The field of 256 elements in which QR codes correct errors: polynomials over bits modulo x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5.2). */
const MODULUS = 0b100011101;

const powers = new Uint8Array(510);
const logarithms = new Uint8Array(256);
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
    powers[exponent] = powers[exponent + 255] = value;
    logarithms[value] = exponent;
    value = value & 128 ? (value << 1) ^ MODULUS : value << 1;
}

/** @returns {number} 2 to an exponent, which may be below 0 */
export const power = (exponent) => powers[((exponent % 255) + 255) % 255];

export const multiply = (one, other) => (one === 0 || other === 0 ? 0 : powers[logarithms[one] + logarithms[other]]);

/** @param {number} divisor not 0 */
export const divide = (one, divisor) => (one === 0 ? 0 : powers[logarithms[one] + 255 - logarithms[divisor]]);

/** @returns {number} a polynomial's value; its coefficients stand with the constant first */
export function evaluate(polynomial, at) {
    let value = 0;
    for (let place = polynomial.length - 1; place >= 0; place--) value = multiply(value, at) ^ polynomial[place];
    return value;
}
