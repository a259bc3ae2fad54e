/** The profiles that are served with the page. All are read at once: which one is meant is nobody's business. */
import { parseJSON } from "../bytes/json.js";
import { readProfile } from "../profile/profile.js";

const FOLDER = "profiles/";

/** @returns {Promise<object[]>} by their ids */
export async function readyProfiles(library) {
    const names = parseJSON(await library.bytes(`${FOLDER}list.json`, false));
    const profiles = await Promise.all(names.map(async (name) => readProfile(await library.bytes(FOLDER + name, false))));
    return profiles.sort((one, other) => (one.id < other.id ? -1 : 1));
}
