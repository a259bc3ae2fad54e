/** A place into which a file is dropped, or chosen with the keyboard. */
import { make } from "./dom.js";

/** The files that are taken for pictures, as a browser's choice of files knows them. */
const PICTURES = ".jpg,.jpeg,.png,image/jpeg,image/png";
const TABLES = ".csv,.tsv,.txt,text/csv,text/tab-separated-values";

/** @returns {boolean} whether a file is a picture by its name */
export const isPicture = ({ name }) => /\.(jpe?g|png)$/i.test(name);

/** @param {(files: File[]) => void} open is given the table, and the photos with it, that were dropped or chosen */
export const dropPlace = (words, open) => place({ id: "file", accept: `${TABLES},${PICTURES}`, label: words.chooseFile, hint: words.dropHint }, open);

/** @param {(files: File[]) => void} open is given the photos */
export const photoPlace = (words, open) => place({ id: "photos", accept: PICTURES, label: words.choosePhotos, hint: words.dropPhotosHint }, open);

function place({ id, accept, label: text, hint }, open) {
    const input = make("input", { class: "hidden-input", type: "file", id, accept, multiple: true, "aria-describedby": `${id}-drop-hint` });
    input.addEventListener("change", () => {
        const files = [...input.files];
        input.value = "";
        open(files);
    });
    const label = make("label", { class: "button", for: id }, text);
    const place = make("div", { class: "drop", id: id === "file" ? "drop" : `${id}-drop` }, label, input, make("p", { class: "hint", id: `${id}-drop-hint` }, hint));
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
