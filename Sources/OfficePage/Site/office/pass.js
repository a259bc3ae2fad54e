/**
 * What stays in this tab alone, until it is closed or its user signs out: the token by which the server knows the user. The
 * browser keeps it for this page's own address and port, and sends it nowhere by itself.
 */
const TOKEN = "token";
const NEWS = "news";

export class Pass {
    /** @returns {string | null} null where nobody is signed in */
    get token() {
        return sessionStorage.getItem(TOKEN);
    }

    set token(token) {
        if (token) sessionStorage.setItem(TOKEN, token);
        else sessionStorage.removeItem(TOKEN);
    }

    /** Ends the page with all that it holds, and begins it anew; `news` is the word that is said there. */
    startOver(news) {
        this.token = null;
        sessionStorage.setItem(NEWS, news);
        location.reload();
    }

    /** @returns {string | null} the word that was left for this start of the page */
    takeNews() {
        const news = sessionStorage.getItem(NEWS);
        sessionStorage.removeItem(NEWS);
        return news;
    }
}
