/** Scanning a paper's QR code with the camera, where the browser reads codes by itself. */
import { byID } from "./dom.js";
import { canScan, codeFrom } from "./shown.js";

/**
 * @param {(text: string) => void} found
 * @param {() => void} failed is called when there is no camera, or it may not be used
 */
export async function setUpCamera(found, failed) {
    const isAble = (await canScan()) && navigator.mediaDevices !== undefined;
    byID("scan").hidden = !isAble;
    byID("no-scan").hidden = isAble;
    if (!isAble) return;
    const scanner = new Scanner(byID("video"), byID("camera"), found);
    byID("scan").addEventListener("click", () => scanner.start().catch(failed));
    byID("scan-stop").addEventListener("click", () => scanner.stop());
}

class Scanner {
    #stream = null;

    constructor(video, frame, found) {
        Object.assign(this, { video, frame, found });
    }

    async start() {
        this.#stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
        this.video.srcObject = this.#stream;
        this.frame.hidden = false;
        await this.video.play();
        this.#look();
    }

    stop() {
        for (const track of this.#stream?.getTracks() ?? []) track.stop();
        this.#stream = null;
        this.frame.hidden = true;
    }

    async #look() {
        if (!this.#stream) return;
        const text = await codeFrom(this.video);
        if (text === null) return requestAnimationFrame(() => this.#look());
        this.stop();
        this.found(text);
    }
}
