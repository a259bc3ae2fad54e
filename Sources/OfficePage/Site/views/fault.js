/** Where a view cannot be shown: why, and what can be done. */
import { button, heading, make, notice } from "../screen/dom.js";

export function showFault(app, message) {
    const { words } = app;
    const again = async () => {
        if (!app.session) await app.presence.learn();
        await app.show({ isByUser: true });
    };
    return [heading(words.title), notice("bad", message), make("p", { class: "acts" }, button(words.again, again), make("a", { class: "button plain", href: "#/desk" }, words.back))];
}

/** Says who can do what this person cannot; null where they can. */
export function roleNotice(app, role) {
    if (app.role === role) return null;
    const { words } = app;
    return notice("plainly", words.roleNeeded[role], make("p", {}, button(words.signOut, () => app.presence.signOut(), { class: "plain" })));
}
