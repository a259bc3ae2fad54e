/** The address of a view of a session. */
export const sessionHash = (id, view = null) => `#/session/${encodeURIComponent(id)}${view === null ? "" : `/${view}`}`;
