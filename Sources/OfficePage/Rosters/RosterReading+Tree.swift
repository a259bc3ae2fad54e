import CenterOffice
import Credentials
import Foundation
import LedgerCrypto

// A roster's reading as the page shows it.
extension RosterReading {
    /// How many rows without faults are shown.
    private static let shown = 200

    func tree(_ held: HeldRoster, _ language: PageLanguage) -> JSONTree {
        let rows = dataRows
        let converted = order?.roster.conversions ?? []
        return [
            "id": .string(held.id), "name": .string(held.name), "rows": .integer(Int64(rows.count)),
            "columns": .array(columns.map { ["name": .string($0.name), "label": .string($0.label)] }),
            "table": .array(table(rows)), "faults": .array(faults(language)),
            "questions": .array(questions.map { tree($0, language, isQuestion: true) }),
            "converted": .array(
                converted.map { conversion in
                    [
                        "row": .integer(Int64(conversion.row)), "column": .string(conversion.column.rawValue),
                        "label": .string(headers[conversion.column.rawValue] ?? conversion.column.rawValue),
                        "from": .string(conversion.from), "to": .string(conversion.to),
                    ]
                }
            ), "ready": .boolean(isReady), "namesPhotos": .boolean(namesPhotos),
            "photos": .integer(Int64(held.photos.count)),
        ]
    }

    private struct Column {
        let name: String
        let label: String
    }

    /// The columns as the office wrote them, but for blank ones at the end.
    private var columns: [Column] {
        let header = sheet?.lines.first ?? []
        let width = (header.lastIndex { !Self.isBlank($0) } ?? -1) + 1
        return header.prefix(width).map { cell in
            let label = cell.replacing("\u{FEFF}", with: "").trimmingCharacters(in: .whitespaces)
            return Column(name: RosterColumn(header: label)?.rawValue ?? label, label: label)
        }
    }

    /// The rows that are not blank, as a spreadsheet counts.
    private var dataRows: [Int] {
        guard let lines = sheet?.lines else { return [] }
        return lines.indices.dropFirst().filter { lines[$0].contains { !Self.isBlank($0) } }.map { $0 + 1 }
    }

    private static func isBlank(_ cell: String) -> Bool { cell.allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" } }

    private func table(_ rows: [Int]) -> [JSONTree] {
        let faulty = Set(mistakes.compactMap(\.row))
        let doubtful = Set(questions.compactMap(\.row))
        let width = columns.count
        var left = Self.shown
        return rows.compactMap { row in
            let state =
                faulty.contains(row)
                ? "fault" : doubtful.contains(row) ? "question" : done.contains(row) ? "done" : "ready"
            if !faulty.contains(row), !doubtful.contains(row) {
                guard left > 0 else { return nil }
                left -= 1
            }
            let cells = (sheet?.lines[row - 1] ?? []).prefix(width).map(JSONTree.string)
            let padding = Array(repeating: JSONTree.string(""), count: width - cells.count)
            return ["row": .integer(Int64(row)), "cells": .array(cells + padding), "state": .string(state)]
        }
    }

    private func faults(_ language: PageLanguage) -> [JSONTree] {
        let whole = problem.map { words -> JSONTree in
            ["row": 0, "column": .null, "label": "", "value": "", "message": .string(language(words))]
        }
        return (whole.map { [$0] } ?? []) + mistakes.map { tree($0, language, isQuestion: false) }
    }

    private func tree(_ mistake: RosterMistake, _ language: PageLanguage, isQuestion: Bool) -> JSONTree {
        let column = mistake.column
        let answer = mistake.row.flatMap { row in column.map { "\(row):\($0)" } }
        return .object(omittingNil: [
            ("row", .integer(Int64(mistake.row ?? 0))), ("column", column.map(JSONTree.string) ?? .null),
            ("label", .string(column.map { headers[$0] ?? $0 } ?? "")), ("value", .string(value(mistake))),
            ("code", .string(mistake.code.rawValue)), ("message", .string(language(mistake.finding))),
            ("accept", isQuestion ? answer.map(JSONTree.string) : nil),
        ])
    }

    /// What stands in the cell that is meant.
    private func value(_ mistake: RosterMistake) -> String {
        guard let row = mistake.row, let column = mistake.column, let lines = sheet?.lines,
            lines.indices.contains(row - 1),
            let index = columns.firstIndex(where: { $0.name.hasSameBytes(as: column) }),
            lines[row - 1].indices.contains(index)
        else { return "" }
        return lines[row - 1][index]
    }
}
