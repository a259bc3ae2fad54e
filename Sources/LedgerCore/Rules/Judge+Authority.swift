import Credentials
import TransparencyLog

// What officers sign: confirmations, achievements, recognitions and voids.
extension Judge {
    func judge(_ confirmation: Confirmation, by signer: Signer, _ effects: inout Effects) throws {
        try requireOfficer(signer)
        guard var record = try facts.confirmable(confirmation.confirms),
            try !standing.isVoid(signer: record.signer, index: record.index, time: record.time),
            try standing.effectiveIndex(of: record.id, signedAt: record.index) == nil
        else { throw Refusal(.unknownTarget, "nothing waits for confirmation under \(confirmation.confirms)") }
        guard !signer.key.isOf(staffCode: record.staffCode) else {
            throw Refusal(.samePerson, "who signed a statement cannot confirm it")
        }
        record.confirmations.append(.init(index: index, time: time, signer: signer.key.thumbprint))
        effects.add(.confirmable(record))
        if case .void(let first, let last) = record.subject {
            try close(first...last, &effects)
        }
    }

    func judge(_ definition: AchievementDefinition, by signer: Signer, _ effects: inout Effects) throws {
        try requireOfficer(signer)
        guard try facts.achievement(definition.key) == nil else {
            throw Refusal(.duplicate, "\(definition.key) is registered already")
        }
        let payload = Array(statement.jws.payload.root.bytes)
        effects.add(
            .achievement(AchievementRecord(index: index, time: time, definition: definition, payload: payload))
        )
    }

    func judge(_ recognition: Recognition, by signer: Signer, _ effects: inout Effects) throws {
        try requireOfficer(signer)
        guard try facts.recognition(recognition.recognition) == nil else {
            throw Refusal(.duplicate, "the recognition \(recognition.recognition) is in this ledger already")
        }
        let record = RecognitionRecord(
            recognition: recognition,
            id: statement.identity,
            index: index,
            time: time,
            signer: signer.key.thumbprint
        )
        effects.add(.recognition(record))
        awaitConfirmation(.recognition, by: signer, &effects)
    }

    func judge(_ void: VoidStatement, by signer: Signer, _ effects: inout Effects) throws {
        try requireOfficer(signer)
        guard let fault = try facts.openFaults(in: void.index...void.index).first,
            fault.leafHash == void.leafHash.base64
        else { throw Refusal(.unknownTarget, "entry \(void.index) is no open fault with that leaf hash") }
        let range = void.range
        if ledger.needsConfirmations {
            awaitConfirmation(.void(first: range.lowerBound, last: range.upperBound), by: signer, &effects)
        } else {
            try close(range, &effects)
        }
    }

    private func close(_ range: ClosedRange<Int>, _ effects: inout Effects) throws {
        for var fault in try facts.openFaults(in: range) {
            fault.closedBy = index
            effects.add(.fault(fault))
        }
    }
}
