/** Says why something is no profile, and in which line. */
export class ProfileFault extends Error {
    constructor(line, why) {
        super(line > 0 ? `line ${line}: ${why}` : why);
    }
}
