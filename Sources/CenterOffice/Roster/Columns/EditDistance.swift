/// How many letters have to be added, left out or changed to make one text of the other (Levenshtein).
func editDistance<Letter: Equatable>(_ one: [Letter], _ other: [Letter]) -> Int {
    var above = Array(0...other.count)
    for (row, letter) in one.enumerated() {
        var line = [row + 1]
        for (column, candidate) in other.enumerated() {
            let changed = above[column] + (letter == candidate ? 0 : 1)
            line.append(min(changed, above[column + 1] + 1, line[column] + 1))
        }
        above = line
    }
    return above[other.count]
}
