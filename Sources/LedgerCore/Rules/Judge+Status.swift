import Credentials

extension Judge {
    func judge(_ status: StatusStatement, by signer: Signer, _ effects: inout Effects) throws {
        let isOfficers = signer.isOfficer || signer.isRoot
        try requireRight(status, signer)
        try checkReach(status)
        let change: StatusEvent.Change =
            status.voids
            ? .voiding(status.reason, effective: status.effective, fromIndex: status.fromIndex)
            : .status(status.action, status.reason)
        let event = StatusEvent(
            index: index,
            time: time,
            signer: signer.key.thumbprint,
            isOfficers: isOfficers,
            statement: statement.identity,
            change: change
        )
        switch status.target {
        case .credentials(let targets):
            for target in targets { try apply(event, to: target, by: signer, &effects) }
        case .others(let kind, let ids):
            for id in ids { try apply(event, to: id, kind, by: signer, &effects) }
        }
        if status.voids { awaitConfirmation(.keyRevocation, by: signer, &effects) }
    }

    private func requireRight(_ status: StatusStatement, _ signer: Signer) throws {
        if signer.isRoot {
            guard status.kind == .key || status.kind == .accreditation else {
                throw Refusal(.notAuthority, "the root acts on officers' keys and accreditations only")
            }
            return try requireRoot(signer)
        }
        let (center, role) = try requireKeyholder(signer, roles: [.registrar, .officer])
        try requireIssuer(center)
        guard role == .officer || status.kind == .credential || status.kind == .session else {
            throw Refusal(.notAuthority, "a registrar acts on certificates and sessions only")
        }
    }

    /// Neither bound of what a revocation makes void is after its own entry.
    private func checkReach(_ status: StatusStatement) throws {
        if let effective = status.effective, effective > time { throw malformed("effective is after the entry's time") }
        if let first = status.fromIndex, first > index { throw malformed("fromIndex is after the entry's index") }
    }

    private func require(_ condition: Condition, allows event: StatusEvent, _ target: String) throws {
        guard condition.allows(event) else {
            let mark = condition.isClosed ? ", closed" : ""
            throw Refusal(
                .illegalTransition,
                "\(target) is \(condition.state.rawValue)\(mark): the change is not allowed"
            )
        }
    }

    /// Whether a center's certificates and sessions are the signer's to act on.
    private func requireReach(_ signer: Signer, to center: String, _ target: String) throws {
        guard let own = signer.center, !signer.isOfficer, own != center else { return }
        guard try standing.succeeds(own, center, at: time) else {
            throw Refusal(.unknownTarget, "\(target) is not \(own)'s to act on")
        }
    }
}

// Targets
extension Judge {
    private func apply(
        _ event: StatusEvent,
        to target: (center: String, serials: [Int]),
        by signer: Signer,
        _ effects: inout Effects
    ) throws {
        for serial in target.serials {
            guard
                var record = try effects.credential(target.center, serial)
                    ?? facts.credential(center: target.center, serial: serial)
            else {
                throw Refusal(.unknownTarget, "\(target.center) has no certificate with the serial \(serial)")
            }
            try requireReach(signer, to: target.center, record.number)
            guard record.events.last?.index != index else {
                throw Refusal(.illegalTransition, "targets names \(record.number) twice")
            }
            try require(standing.condition(of: record), allows: event, record.number)
            record.events.append(event)
            effects.add(.credential(record))
        }
    }

    private func apply(
        _ event: StatusEvent,
        to id: String,
        _ kind: StatusStatement.TargetKind,
        by signer: Signer,
        _ effects: inout Effects
    ) throws {
        switch kind {
        case .session: try applyToSession(event, id, by: signer, &effects)
        case .center: try applyToCenter(event, id, &effects)
        case .key: try applyToKey(event, id, by: signer, &effects)
        case .accreditation: try applyToAccreditation(event, id, by: signer, &effects)
        case .recognition: try applyToRecognition(event, id, &effects)
        case .credential: preconditionFailure("credentials are named by center and serial")
        }
    }

    private func applyToSession(
        _ event: StatusEvent,
        _ id: String,
        by signer: Signer,
        _ effects: inout Effects
    ) throws {
        guard var record = try facts.session(id) else { throw Refusal(.unknownTarget, "no session \(id) was opened") }
        try requireReach(signer, to: record.center, id)
        try require(standing.condition(of: record), allows: event, id)
        record.events.append(event)
        effects.add(.session(record))
    }

    private func applyToCenter(_ event: StatusEvent, _ id: String, _ effects: inout Effects) throws {
        guard id != ledger.officersCenter else {
            throw Refusal(.notAuthority, "no officer acts on the officers' own center")
        }
        guard var record = try facts.center(id) else { throw Refusal(.unknownTarget, "there is no center \(id)") }
        try require(standing.condition(of: record), allows: event, id)
        record.events.append(event)
        effects.add(.center(record))
    }

    private func applyToKey(
        _ event: StatusEvent,
        _ id: String,
        by signer: Signer,
        _ effects: inout Effects
    ) throws {
        guard var record = try facts.key(id), case .center(let center, _) = record.owner else {
            throw Refusal(.unknownTarget, "no key \(id) is accredited")
        }
        try requireOfficers(center, for: signer)
        try require(standing.condition(of: record), allows: event, id)
        record.events.append(event)
        effects.add(.key(record))
    }

    private func applyToAccreditation(
        _ event: StatusEvent,
        _ id: String,
        by signer: Signer,
        _ effects: inout Effects
    ) throws {
        guard var record = try facts.accreditation(id) else {
            throw Refusal(.unknownTarget, "there is no accreditation \(id)")
        }
        try requireOfficers(record.center.id, for: signer)
        try require(standing.condition(of: record), allows: event, id)
        record.events.append(event)
        effects.add(.accreditation(record))
    }

    private func applyToRecognition(_ event: StatusEvent, _ id: String, _ effects: inout Effects) throws {
        guard var record = try facts.recognition(id) else {
            throw Refusal(.unknownTarget, "there is no recognition \(id)")
        }
        try require(standing.condition(of: record), allows: event, id)
        record.events.append(event)
        effects.add(.recognition(record))
    }

    /// The root acts on what is the officers' and nothing else.
    private func requireOfficers(_ center: String, for signer: Signer) throws {
        guard !signer.isRoot || center == ledger.officersCenter else {
            throw Refusal(.notAuthority, "the root acts on officers' keys and accreditations only")
        }
    }
}

extension Effects {
    /// A credential as this statement has changed it so far.
    fileprivate func credential(_ center: String, _ serial: Int) -> CredentialRecord? {
        for case .credential(let record) in changes where record.center == center && record.serial == serial {
            return record
        }
        return nil
    }
}
