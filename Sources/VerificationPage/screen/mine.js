/** The section in which a worker keeps certificates, and chooses what to show of them. */
import { formatTime } from "../bytes/time.js";
import { FileFault, fileBytes, readFile } from "../credential/file.js";
import { MOST_JOINED, joined } from "../credential/joined.js";
import { PaperFault, readPaper } from "../credential/paper.js";
import { SDJWTFault, presentation, readSDJWT } from "../credential/sdjwt.js";
import { deleteCertificate, keepCertificate, keptCertificates } from "../keeping/certificates.js";
import { fill } from "../words/language.js";
import { byID, make, saveFile, told } from "./dom.js";
import { openSection } from "./sections.js";
import { sheetEntry } from "./sheet.js";
import { Unusable, shownIn } from "./shown.js";

export class MineSection {
    /** @param {Page} page */
    constructor(page) {
        this.desk = page.desk;
        this.page = page;
        byID("mine-file").addEventListener("change", ({ target }) => this.#attempt(() => this.#add([...target.files])));
        byID("make-form").addEventListener("submit", (event) => {
            event.preventDefault();
            this.scanned(byID("make").value);
        });
        byID("join").addEventListener("click", () => this.#attempt(() => this.#join()));
        byID("sheet").addEventListener("click", () => this.#attempt(() => this.#sheet()));
    }

    async say(words) {
        this.words = words;
        this.#tell("");
        if (!byID("mine").hidden) await this.show();
    }

    /** Makes the file of what a paper's QR code says. */
    scanned(text) {
        return this.#attempt(() => this.#makeFile(readPaper(text)));
    }

    async show() {
        const kept = await keptCertificates();
        byID("kept").replaceChildren(...(await Promise.all(kept.map((each) => this.#item(each)))));
        if (kept.length === 0) byID("kept").append(make("li", {}, this.words.page.mineNone));
        byID("mine-acts").hidden = kept.length === 0;
    }

    /** Shows the answer in the section for that. */
    async #verify(shown) {
        openSection("verify");
        await (await this.page.section("verify")).verify([shown]);
    }

    async #attempt(act) {
        const { page, reasons } = this.words;
        try {
            this.#tell("");
            await act();
        } catch (error) {
            if (error instanceof Unusable) this.#tell(page[error.message]);
            else if (error instanceof PaperFault) this.#tell(`${page.badQR} [${error.message}]`);
            else if (error instanceof FileFault || error instanceof SDJWTFault) this.#tell(reasons.notACertificate({ detail: error.message }));
            else throw error;
        }
    }

    #tell(text) {
        byID("mine-status").textContent = text;
    }

    async #add(files) {
        for (const { bytes, paper } of (await Promise.all(files.map(shownIn))).flat()) {
            if (paper) {
                await this.#makeFile(paper);
                continue;
            }
            const { jws } = await readSDJWT(readFile(bytes).credential);
            await keepCertificate(jws.payload.credentialSubject.licenseNumber, bytes);
            this.#tell(this.words.page.kept);
        }
        byID("mine-file").value = "";
        await this.show();
    }

    async #makeFile(paper) {
        this.#tell(this.words.page.checking);
        await this.desk.readLedgers();
        const { file, verification } = await this.desk.verifyPaper(paper);
        const [reason] = verification.reasons;
        if (!file || verification.answer === "mismatch") return this.#tell(this.words.reasons[reason.kind](reason));
        await keepCertificate(paper.number.text, fileBytes(file));
        this.#tell(this.words.page.made);
        await this.show();
    }

    async #item({ number, bytes }) {
        const { page } = this.words;
        const file = readFile(bytes);
        const { jws, disclosures } = await readSDJWT(file.credential);
        const button = (text, click) => make("button", { type: "button", class: "plain", click }, text);
        const remove = async () => {
            if (!confirm(fill(page.deleteSure, { number }))) return;
            await deleteCertificate(number);
            await this.show();
        };
        return make(
            "li",
            { "data-number": number },
            make("label", {}, make("input", { type: "checkbox", class: "tick", "aria-label": fill(page.tick, { number }) }), " ", make("strong", {}, number)),
            make("p", {}, jws.payload.name),
            make("div", { class: "acts" }, button(page.show, () => this.#verify({ name: number, bytes })), button(page.saveWhole, () => saveFile(bytes, `${number}.sanad`)), button(page.delete, remove)),
            this.#chooser(number, file, jws, disclosures),
        );
    }

    /** Ticks what a file to show has, and makes it. */
    #chooser(number, file, jws, disclosures) {
        const { page, claims } = this.words;
        const boxes = disclosures.map((disclosure) => {
            const box = make("input", { type: "checkbox", checked: ["familyName", "givenName"].includes(disclosure.name) });
            return { disclosure, box, label: make("label", {}, box, ` ${claims[disclosure.name] ?? disclosure.name}`) };
        });
        const save = () => {
            const chosen = boxes.filter(({ box }) => box.checked).map(({ disclosure }) => disclosure);
            const showsPhoto = chosen.some(({ name }) => name === "photoDigest");
            const shown = { ...file, credential: presentation(jws, chosen), photo: showsPhoto ? file.photo : null };
            saveFile(fileBytes(shown), `${number}.sanad`);
        };
        return make(
            "details",
            {},
            make("summary", {}, page.choose),
            make("p", { class: "hint" }, page.chooseHint),
            make("fieldset", {}, make("legend", {}, number), ...boxes.map(({ label }) => label)),
            make("button", { type: "button", class: "save", click: save }, page.save),
        );
    }

    async #ticked() {
        const numbers = [...byID("kept").querySelectorAll("li:has(.tick:checked)")].map((item) => item.dataset.number);
        if (numbers.length === 0) throw new Unusable("mustTick");
        return (await keptCertificates()).filter(({ number }) => numbers.includes(number));
    }

    async #join() {
        const files = (await this.#ticked()).map(({ bytes }) => readFile(bytes));
        if (files.length > MOST_JOINED) throw new Unusable("tooManyJoined");
        saveFile(joined(files), "certificates.sanad");
    }

    async #sheet() {
        const kept = await this.#ticked();
        await this.desk.readLedgers();
        const found = await Promise.all(kept.map(async ({ number, bytes }) => ({ name: number, ...(await this.desk.verifyFile(bytes)) })));
        const checked = fill(this.words.page.checkedOn, { time: formatTime(this.desk.clock()), host: location.host });
        byID("sheet-area").replaceChildren(make("p", { class: "hint" }, ...told(checked)), ...found.map((each) => sheetEntry(each, this.words)));
        print();
    }
}
