extension Issue {
    static let help = """
        Checks every row and names every mistake before anything is signed. Then each row gets a serial in \
        random order, the issuer signs, and each worker gets a file. The ledger takes the certificates in, and \
        the files get the proofs of it. Interrupted anywhere, the same command goes on where it was; it never \
        issues twice.

        Without a line (--offline, or when the line is down) all is signed and written the same. It waits in \
        the outbox with its session; `sanad submit --office` sends it when the line is up, and adds the proofs \
        to the files where they lie. Paper that was printed meanwhile stays good.

        The roster is CSV or TSV (comma, semicolon or tab) in UTF-8, UTF-16 or CP932 (Shift_JIS). `sanad center \
        roster-template` writes an empty one; headers are known in English, Bengali and Japanese. Bengali and \
        full-width digits, half-width katakana, dates as 2026-11-21, 21/11/2026 and 令和8年11月21日 and the day \
        counts of spreadsheets are converted, which is shown before signing. Several scores or certificate \
        numbers in a cell are separated by ;.

        What is doubtful is asked: the same name and birth date twice, digits in a name, numbers that a \
        spreadsheet may have shortened, unlikely ages. Correct the roster, or name the cells that are right as \
        they stand, as in --accept 12:passportNumber,15:birthDate.

        Corrected certificates are issued anew: a column "supersedes" names what each row replaces. Or correct the \
        table that --table wrote, and give it back with --supersedes-session: its numbers say what is replaced. Each \
        takes its predecessor's seat, also when the session is over; what it replaces is then suspended for \
        correction first, for which the registrar signs. (Without the registrar's key here, the registrar does \
        `sanad status suspend --numbers class-issued.csv --reason correction` before.) Outcomes are corrected the \
        same way, in either direction.

        What was awarded before the ledger is entered with --backfill in a session that an officer opened for it \
        (`sanad authority session --backfill`): a column awardedDate has each one's original date. Of papers that \
        were seen, the columns tasks and activityEndDate say which paper and when it was seen; basedOn names the \
        certificates that this one rests on.

        A photo for each worker is optional: --photos names the folder, and the roster's column photo the file of \
        each row in it, as in 12.jpg (PNG or JPEG). Each is scaled to at most 12 KiB, goes into the worker's file, and is bound by \
        the signature; what a camera notes of place and time is left out. `sanad office print --photo` prints it. \
        A photo that is missing or cannot be read is a mistake of its row.

        EXAMPLE
          sanad issue --office office --roster class.csv --photos photos \\
            --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a --out certificates
          sanad issue --office office --roster class.csv \\
            --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a \\
            --ledger http://127.0.0.1:8080 --out certificates --table class-issued.csv
          sanad issue --office office --roster class.csv --language bn --dry-run \\
            --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a \\
            --ledger http://127.0.0.1:8080
          sanad issue --office office --roster one-row.csv \\
            --supersedes BD-TTC014-26-000012-12 \\
            --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a \\
            --ledger http://127.0.0.1:8080 --out certificates
          sanad issue --office office --roster class-issued.csv \\
            --supersedes-session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a \\
            --ledger http://127.0.0.1:8080 --out certificates
          sanad issue --office office --roster class.csv --offline \\
            --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a
          sanad issue --office office --roster before-2020.csv --backfill \\
            --session urn:uuid:0b3c9a34-6f0e-4d35-9a83-5d5c3a8a2f11

        \(exitCodes)
        """
}
