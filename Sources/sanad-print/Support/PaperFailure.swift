import Credentials
import PaperDrawing

/// What cannot be put on paper: which certificate, which field, and why.
struct PaperFailure: SpokenFailure {
    /// The certificate's number; nil where no certificate is meant.
    let number: String?
    /// What it is about, by its name in the job or the template.
    let field: String
    let why: PrintedText

    init(number: String? = nil, field: String, why: PrintedText) {
        self.number = number
        self.field = field
        self.why = why
    }

    /// Of what only a program could have done wrong.
    init(number: String? = nil, field: String, why: String) {
        self.init(number: number, field: field, why: PrintedText(en: why))
    }

    var account: PrintedText {
        let place = "\(number.map { "\($0), " } ?? "")\(field)"
        return PrintedText(
            en: "\(place): \(why.en)",
            bn: "\(place): \(why.inLanguage(.bn))",
            ja: "\(place)：\(why.inLanguage(.ja))"
        )
    }
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

let exitCodes = """
    EXIT CODES
      0   done
      64  wrong usage
      65  wrong data: the message names certificate and field
      73  a file is in the way; none is overwritten without --replace
      74  a file cannot be read or written, or a font is missing
    """
