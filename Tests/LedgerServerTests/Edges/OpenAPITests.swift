import Credentials
import Foundation
import HTTPTypes
import Testing
import TransparencyLog
import Yams

@testable import LedgerServer

/// `/openapi.yaml` says what the routes are, no more and no less.
@Suite struct OpenAPITests {
    private struct Document: Decodable {
        let openapi: String
        let paths: [String: [String: Operation]]

        struct Operation: Decodable {
            let operationId: String
        }
    }

    private static let document = Result {
        try YAMLDecoder().decode(Document.self, from: String(decoding: PackageResources.openapi_yaml, as: UTF8.self))
    }

    /// What stands for a parameter in a path.
    private static let values = [
        "index": "7", "number": "BD-TTC014-26-000123-67", "center": "BD-TTC014", "list": "0", "level": "0",
        "tile": "000", "width": "3", "log": String(repeating: "0a", count: 32),
    ]

    private static func filled(_ template: RouteTemplate) -> String {
        values.reduce(template.rawValue) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    @Test func `describes every route, and nothing else`() throws {
        let document = try Self.document.get()
        #expect(document.openapi == "3.1.0")
        #expect(Set(document.paths.keys) == Set(RouteTemplate.allCases.map(\.rawValue)))
        let names = document.paths.values.flatMap(\.values).map(\.operationId)
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: RouteTemplate.allCases)
    func `has the path and the methods of each route`(_ template: RouteTemplate) throws {
        let route = try #require(Route(path: Self.filled(template)))
        #expect(route.template == template)
        let described = try #require(try Self.document.get().paths[template.rawValue]).keys
        // What answers to GET answers to HEAD, which the document says once for all.
        let methods = route.methods.filter { $0 != .head }.map { $0.rawValue.lowercased() }
        #expect(Set(described) == Set(methods))
    }

    @Test func `is served with the ledger's own name`() async throws {
        try await serving(SampleDaemon().open()) { ledger in
            let answer = try await ledger.get("/openapi.yaml")
            #expect(answer.status == 200 && answer.header("content-type") == "application/yaml")
            #expect(answer.text.contains("- url: https://bd.sanad.example\n") && !answer.text.contains("ORIGIN"))
        }
    }

    @Test(.enabled(if: Python.has("openapi_spec_validator", "jsonschema"), "needs openapi-spec-validator, jsonschema"))
    func `is valid OpenAPI, and what each route answers is what it says`() async throws {
        let scene = try EdgeScene()
        try await scene.serving { ledger in
            let answer = try await Python.run("check_openapi.py", input: scene.request(ledger))
            #expect(answer.status == 0, "\(answer.output)\(answer.errors)")
        }
    }

    @Test(.enabled(if: Python.has("schemathesis"), "needs the Python package schemathesis"))
    func `holds against requests that schemathesis makes up`() async throws {
        let scene = try EdgeScene()
        try await scene.serving { ledger in
            let answer = try await Python.run("run_schemathesis.py", input: scene.request(ledger))
            #expect(answer.status == 0, "\(answer.output)\(answer.errors)")
        }
    }
}
