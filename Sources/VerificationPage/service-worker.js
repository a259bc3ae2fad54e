/**
 * Keeps the page's files, so that it works without a line, and serves no other files than those: each is compared with
 * its SHA-256 in `files.js`. A new build waits until the user says that it may take this one's place.
 */
importScripts("files.js");

const SHELF = `page-${self.FILES.build}`;

async function sha256(bytes) {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Fetches a file of this build; another one in its place ends the installation. */
async function fetchFile(shelf, [path, expected]) {
    const response = await fetch(path, { cache: "no-cache", credentials: "omit", redirect: "error" });
    const bytes = await response.clone().arrayBuffer();
    if (!response.ok || (await sha256(bytes)) !== expected) throw new Error(`${path} is not this build's`);
    await shelf.put(path, response);
}

async function install() {
    const shelf = await caches.open(SHELF);
    await Promise.all(Object.entries(self.FILES.files).map((file) => fetchFile(shelf, file)));
}

async function clearOthers() {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("page-") && name !== SHELF).map((name) => caches.delete(name)));
    await self.clients.claim();
}

/** The file of this build that a request asks for: the page itself at the scope and at `v`; null for anything else. */
function fileOf(request) {
    const { origin, pathname } = new URL(request.url);
    const scope = new URL(self.registration.scope);
    if (request.method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
    const path = pathname.slice(scope.pathname.length);
    const file = path === "" || path === "v" ? "index.html" : path;
    return Object.hasOwn(self.FILES.files, file) ? new URL(file, scope).href : null;
}

/** The shelf, opened once. */
let opened = null;

async function fromShelf(file, request) {
    opened ??= caches.open(SHELF);
    return (await (await opened).match(file)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(clearOthers()));
self.addEventListener("message", (event) => {
    if (event.data === "replace") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
    const file = fileOf(event.request);
    if (file) event.respondWith(fromShelf(file, event.request));
});
