/// The time of day where a country is.
package enum LocalTime {
    /// How many seconds a country's clocks are ahead of UTC: neither Bangladesh nor Japan has summer time. UTC itself
    /// for a country that is not known here.
    package static func offset(of country: String) -> Int64 {
        switch country {
        case "BD": 6 * 3600
        case "JP": 9 * 3600
        default: 0
        }
    }
}
