import CenterOffice
import Credentials
import LedgerClient
import LedgerCore
import LedgerCrypto
import OfficePage
import TransparencyLog

/// How a command ends, by what went wrong (sysexits.h, and 1 for a ledger's no).
enum ExitStatus: Int32 {
    case refused = 1
    /// An audit or verification that could not come to its end.
    case unfinished = 3
    case usage = 64
    case data = 65
    case unavailable = 69
    case exists = 73
    case inputOutput = 74
    case passphrase = 77

    /// Nil for errors of the command line itself, and for those that nobody foresaw.
    init?(of error: any Error) {
        switch error {
        case let failure as Failure: self = failure.status
        case FileError.exists: self = .exists
        case is FileError, PrintProgramError.missing: self = .inputOutput
        case PrintProgramError.ended(let status, _): self = ExitStatus(rawValue: status) ?? .data
        case CryptoError.wrongPassphrase: self = .passphrase
        case CryptoError.noKey: self = .inputOutput
        case CryptoError.token(let fault): self = ExitStatus(of: fault)
        case is LedgerClientError, OfficeError.busy, OfficePageError.noPort, OfficePageError.served: self = .unavailable
        case OfficePageError.noSite, OfficePageError.siteAltered: self = .inputOutput
        case is CryptoError, is CertificateFault, is RosterRejected, is NumbersRejected, is CatalogError,
            is OfficeError, is OfficePageError, is Refusal, is BackupError, is SetUpError,
            is JWSError, is CredentialError, is CertificateNumberError, is TransparencyLogError,
            is CertificateFileError, is SDJWTError:
            self = .data
        default: return nil
        }
    }
}

extension ExitStatus {
    init(of fault: TokenFault) {
        switch fault {
        case .pinNeeded, .wrongPIN, .pinLocked, .badPINSource: self = .passphrase
        case .badURI, .cannotDecrypt, .staysOnToken: self = .data
        case .noLibrary, .noModule, .noToken, .severalTokens, .noKey, .severalKeys, .failed: self = .inputOutput
        }
    }
}

/// What a command could not do, in one sentence.
struct Failure: SpokenError {
    let status: ExitStatus
    let account: Words

    init(_ status: ExitStatus, _ account: Words) {
        self.status = status
        self.account = account
    }

    /// A sentence that is in the person's language already, or for those who run programs.
    init(_ status: ExitStatus, _ text: String) { self.init(status, Words(verbatim: text)) }
}

/// The part of every command's help that says how it ends.
let exitCodes = """
    EXIT CODES
      0   done
      1   refused by the ledger
      64  wrong usage
      65  wrong data: the message names file, row or field
      69  the ledger is not to be had
      73  a file is in the way; none is overwritten
      74  a file cannot be read or written
      77  wrong passphrase or PIN
    """
