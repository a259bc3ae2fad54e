/**
 * A profile in an address, as a firm's QR code in a job ad carries it: `#profile=` and decimal digits, which are the
 * profile's JSON, compressed with zlib (RFC 1950). What stands behind the # is sent to no server.
 */
import { bytesOfDigits } from "../bytes/digits.js";
import { inflate } from "../bytes/zlib.js";
import { ProfileFault } from "./fault.js";
import { LARGEST_PROFILE } from "./profile.js";

const FORM = /#profile=([0-9]+)\s*$/;

/**
 * @param {string} text
 * @returns {Promise<Uint8Array>} the profile's JSON
 * @throws {ProfileFault}
 */
export async function profileInLink(text) {
    if (!text.includes("#profile=")) throw new ProfileFault(0, "the text has no #profile= in it");
    const [, digits] = FORM.exec(text) ?? [];
    const bytes = digits === undefined ? null : bytesOfDigits(digits);
    if (!bytes) throw new ProfileFault(0, "the code's digits are damaged");
    try {
        return await inflate(bytes, LARGEST_PROFILE);
    } catch (error) {
        if (error instanceof TypeError || error instanceof RangeError) throw new ProfileFault(0, "the code's digits are damaged");
        throw error;
    }
}
