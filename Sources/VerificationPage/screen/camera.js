/** Scanning QR codes with the camera. */
import { byID } from "./dom.js";
import { NotArrived, arrival } from "./page.js";

/**
 * Makes the buttons scan that have the class `scan`; without a camera there are none.
 *
 * @param {(text: string, button: HTMLElement) => void} found
 * @param {(button: HTMLElement, text: string) => void} failed is called with the name of the page's text that says why
 */
export function setUpCamera(found, failed) {
    const isAble = navigator.mediaDevices !== undefined;
    const buttons = [...document.querySelectorAll("button.scan")];
    for (const button of buttons) button.hidden = !isAble;
    byID("no-scan").hidden = isAble;
    if (!isAble) return;
    const scanner = new Scanner(byID("video"), byID("camera"));
    for (const button of buttons) {
        const fail = (error) => failed(button, error instanceof NotArrived ? error.text : "noCamera");
        button.addEventListener("click", () => scanner.start((text) => found(text, button)).catch(fail));
    }
    byID("scan-stop").addEventListener("click", () => scanner.stop());
    addEventListener("hashchange", () => scanner.stop());
}

class Scanner {
    #stream = null;
    /** What was begun last: while the user is asked for the camera it may be begun again, or stopped. */
    #turn = null;

    constructor(video, frame) {
        Object.assign(this, { video, frame });
    }

    async start(found) {
        this.stop();
        const turn = {};
        this.#turn = turn;
        const { codeInFrame } = await arrival(import("./codes.js"));
        const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } } });
        if (this.#turn !== turn) {
            end(stream);
            return;
        }
        this.#stream = stream;
        this.video.srcObject = stream;
        this.frame.hidden = false;
        this.frame.scrollIntoView({ block: "start" });
        await this.video.play();
        this.#look(this.#stream, codeInFrame, found);
    }

    stop() {
        this.#turn = null;
        end(this.#stream);
        this.#stream = null;
        this.frame.hidden = true;
    }

    async #look(stream, codeInFrame, found) {
        let text = null;
        while (this.#stream === stream && text === null) {
            text = await this.#orStop(codeInFrame(this.video));
            await new Promise(requestAnimationFrame);
        }
        if (this.#stream !== stream) return;
        this.stop();
        found(text);
    }

    async #orStop(reading) {
        try {
            return await reading;
        } catch (error) {
            this.stop();
            throw error;
        }
    }
}

function end(stream) {
    for (const track of stream?.getTracks() ?? []) track.stop();
}
