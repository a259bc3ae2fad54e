/** The QR code of a certificate or a job ad in a picture: the browser's own reader comes first, where there is one. */
import { readPixels } from "./reader.js";

/** The long side to which a picture is made smaller, in points: at first, and where nothing was seen. */
const SIDES = [1600, 3200];
/** Pictures with a shorter long side are looked at enlarged as well. */
const SMALL = { side: 800, enlarged: 4 };

/** What a certificate or a profile is in; a paper's small code says the number only. */
const isWhole = (text) => /#(?:\d+$|profile=)/.test(text.trim());

let asked = null;

/** @returns {Promise<BarcodeDetector | null>} what this browser reads QR codes with, asked for once */
function ownReader() {
    asked ??= (async () => {
        const canRead = "BarcodeDetector" in globalThis && (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
        return canRead ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
    })();
    return asked;
}

/** @returns {string | null} the text of the largest code of those that are meant */
function largest(found, isMeant) {
    const area = ({ boundingBox: { width, height } }) => width * height;
    return found.filter(({ rawValue }) => isMeant(rawValue)).sort((one, other) => area(other) - area(one))[0]?.rawValue ?? null;
}

/** @returns {Promise<string | null>} the text of a whole code that a camera sees now; the small one beside it is passed over */
export async function codeInFrame(video) {
    if (video.videoWidth === 0) return null;
    const own = await ownReader();
    return largest(await (own ? own.detect(video) : readPixels(pixelsOf(video, video.videoWidth, video.videoHeight, SIDES[0]), false)), isWhole);
}

/** @returns {Promise<string | null>} the text of a code in a picture: of a whole one, or of another that is an address */
export async function codeInPicture(picture) {
    const own = await ownReader();
    const found = own ? await own.detect(picture) : [];
    for (const side of sidesFor(Math.max(picture.width, picture.height))) {
        if (largest(found, isWhole) !== null) break;
        found.push(...(await readPixels(pixelsOf(picture, picture.width, picture.height, side), true)));
    }
    return largest(found, isWhole) ?? largest(found, (text) => text.includes("#"));
}

function sidesFor(length) {
    const sides = [Math.min(length, SIDES[0])];
    if (length > SIDES[0]) sides.push(Math.min(length, SIDES[1]));
    if (length < SMALL.side) sides.push(length * SMALL.enlarged);
    return sides;
}

/** @returns {ImageData} a picture's points when its long side is at most `side`, or for a small one just that */
function pixelsOf(source, width, height, side) {
    const length = Math.max(width, height);
    const scale = length < SMALL.side ? side / length : Math.min(1, side / length);
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext("2d", { willReadFrequently: true });
    // What shines through is paper.
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = "high";
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
}
