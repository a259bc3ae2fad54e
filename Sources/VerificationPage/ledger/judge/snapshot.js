/**
 * What all status lists were at an entry. Who countersigns has worked the lists out again before it vouched for the
 * entry; that is not done once more here, where it would take a phone minutes.
 */
import { refuse } from "../refusal.js";

const HOUR = 3_600_000;

export function judgeSnapshot(judge) {
    if (judge.signer.certificate.fingerprint !== judge.ledger.statusKey) {
        refuse("not-authority", "only the ledger's status key in force signs snapshots");
    }
    judge.requireInDate();
    judge.requireIssuer(judge.ledger.origin);
    const { lastSnapshot } = judge.ledger;
    if (lastSnapshot !== null && judge.time - lastSnapshot < HOUR) refuse("snapshot-too-soon", "the last snapshot was less than an hour ago");
    judge.change(({ ledger }) => (ledger.lastSnapshot = judge.time));
}
