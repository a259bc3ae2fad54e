/** Scanning QR codes with the camera, where the browser reads codes by itself. */
import { byID } from "./dom.js";

/** Whether this browser reads QR codes by itself. */
export async function canScan() {
    if (!("BarcodeDetector" in globalThis)) return false;
    return (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
}

/** @returns {Promise<string | null>} the text of the largest QR code in a picture that is one of a certificate */
export async function codeFrom(picture) {
    const found = await new BarcodeDetector({ formats: ["qr_code"] }).detect(picture);
    const area = ({ boundingBox: { width, height } }) => width * height;
    return found.sort((one, other) => area(other) - area(one)).find(({ rawValue }) => rawValue.includes("#"))?.rawValue ?? null;
}

/**
 * Makes the buttons scan that have the class `scan`; without a reader of codes or a camera there are none.
 *
 * @param {(text: string, button: HTMLElement) => void} found
 * @param {(button: HTMLElement) => void} failed is called when there is no camera, or it may not be used
 */
export async function setUpCamera(found, failed) {
    const isAble = (await canScan()) && navigator.mediaDevices !== undefined;
    const buttons = [...document.querySelectorAll("button.scan")];
    for (const button of buttons) button.hidden = !isAble;
    byID("no-scan").hidden = isAble;
    if (!isAble) return;
    const scanner = new Scanner(byID("video"), byID("camera"));
    for (const button of buttons) button.addEventListener("click", () => scanner.start((text) => found(text, button)).catch(() => failed(button)));
    byID("scan-stop").addEventListener("click", () => scanner.stop());
    addEventListener("hashchange", () => scanner.stop());
}

class Scanner {
    #stream = null;

    constructor(video, frame) {
        Object.assign(this, { video, frame });
    }

    async start(found) {
        this.stop();
        this.#stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
        this.video.srcObject = this.#stream;
        this.frame.hidden = false;
        this.frame.scrollIntoView({ block: "start" });
        await this.video.play();
        this.#look(this.#stream, found);
    }

    stop() {
        for (const track of this.#stream?.getTracks() ?? []) track.stop();
        this.#stream = null;
        this.frame.hidden = true;
    }

    async #look(stream, found) {
        if (this.#stream !== stream) return;
        const text = await codeFrom(this.video);
        if (this.#stream !== stream) return;
        if (text === null) return requestAnimationFrame(() => this.#look(stream, found));
        this.stop();
        found(text);
    }
}
