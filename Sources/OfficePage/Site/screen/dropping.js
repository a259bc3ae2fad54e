/** A place into which a file is dropped, or chosen with the keyboard. */
import { make } from "./dom.js";

/** @param {(files: File[]) => void} open is given what was dropped or chosen */
export function dropPlace(words, open) {
    const input = make("input", { class: "hidden-input", type: "file", id: "file", accept: ".csv,.tsv,.txt,text/csv,text/tab-separated-values", "aria-describedby": "drop-hint" });
    input.addEventListener("change", () => {
        const files = [...input.files];
        input.value = "";
        open(files);
    });
    const label = make("label", { class: "button", for: "file" }, words.chooseFile);
    const place = make("div", { class: "drop", id: "drop" }, label, input, make("p", { class: "hint", id: "drop-hint" }, words.dropHint));
    place.addEventListener("dragover", (event) => mark(event, place, true));
    place.addEventListener("dragleave", (event) => mark(event, place, false));
    place.addEventListener("drop", (event) => {
        mark(event, place, false);
        if (event.dataTransfer.files.length > 0) open([...event.dataTransfer.files]);
    });
    return place;
}

function mark(event, place, isOver) {
    event.preventDefault();
    place.classList.toggle("over", isOver);
}

/** A file that is dropped beside the place is not opened by the browser instead of the page. */
export function refuseStrayFiles() {
    for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
}
