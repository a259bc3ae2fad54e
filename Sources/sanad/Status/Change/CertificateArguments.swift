import ArgumentParser
import CenterOffice
import Credentials

/// `1,4-9`
struct SerialList: ExpressibleByArgument {
    let values: [Int]

    init?(argument: String) {
        guard let values = StatusAct.serials(argument) else { return nil }
        self.values = values
    }
}

/// A certificate's number, as it is typed.
struct NumberArgument: ExpressibleByArgument {
    let number: CertificateNumber

    init?(argument: String) {
        guard let number = try? CertificateNumber(parsing: argument) else { return nil }
        self.number = number
    }
}
