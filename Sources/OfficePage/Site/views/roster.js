/** Giving a roster: dropped, checked, asked about, and only then signed by the issuer. */
import { OfficeFault, segment } from "../office/office.js";
import { make } from "../screen/dom.js";
import { roleNotice } from "./fault.js";
import { RosterView } from "./rosterview.js";
import { findSession } from "./sessioncard.js";
import { sessionGone, sessionHead } from "./sessionhead.js";

export async function showRoster(app, id) {
    const { words } = app;
    const session = await findSession(app, id);
    if (!session) return sessionGone(app);
    const roster = await heldRoster(app, id);
    const place = make("div", { id: "roster" });
    const view = new RosterView(app, session, place);
    if (roster) view.show(roster);
    else view.ask();
    return [...sessionHead(app, words.roster, session), roleNotice(app, "issuer"), place].filter(Boolean);
}

/** What the server holds, in the language of the page; null where there is nothing for this session. */
async function heldRoster(app, id) {
    if (app.roster?.session !== id) return null;
    try {
        return await app.office.get(`rosters/${segment(app.roster.id)}`);
    } catch (error) {
        if (!(error instanceof OfficeFault) || error.status !== 404) throw error;
        app.roster = null;
        return null;
    }
}
