import PaperDrawing

/// What cannot be put on paper: which certificate, which field, and why.
struct PaperFailure: Error, CustomStringConvertible {
    /// The certificate's number; nil where no certificate is meant.
    let number: String?
    /// What it is about, in a clerk's words.
    let field: String
    let why: String

    init(number: String? = nil, field: String, why: String) {
        self.number = number
        self.field = field
        self.why = why
    }

    var description: String { "\(number.map { "\($0), " } ?? "")\(field): \(why)" }
}

/// How the program ends (sysexits.h).
enum ExitStatus: Int32 {
    case data = 65
    case software = 70
    case exists = 73
    case inputOutput = 74

    /// Nil for errors of the command line itself, and for those that nobody foresaw.
    init?(of error: any Error) {
        switch error {
        case is PaperFailure: self = .data
        case DrawingError.missingFont: self = .inputOutput
        case is DrawingError: self = .data
        case let failure as FileFailure: self = failure.isInTheWay ? .exists : .inputOutput
        default: return nil
        }
    }
}

/// A file that cannot be read or written.
struct FileFailure: Error, CustomStringConvertible {
    let description: String
    var isInTheWay = false
}

let exitCodes = """
    EXIT CODES
      0   done
      64  wrong usage
      65  wrong data: the message names certificate and field
      73  a file is in the way; none is overwritten without --replace
      74  a file cannot be read or written, or a font is missing
    """
