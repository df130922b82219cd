import Inventory
import Testing

/// Two revisions of an estate, set against each other.
@Suite struct EstateSecurityTests {
    private func rows(_ text: String) -> EstateSecurity.Rows {
        .known(SecurityTable(of: TestModules.resources(text).resources))
    }

    private func log(_ days: Int) -> String {
        "resource \"aws_cloudwatch_log_group\" \"this\" {\n  name = \"l\"\n  retention_in_days = \(days)\n}\n"
    }

    private let public80 = """
        resource "aws_vpc_security_group_ingress_rule" "this" {
          security_group_id = "sg-1"
          cidr_ipv4         = "0.0.0.0/0"
          ip_protocol       = "tcp"
          from_port         = 80
          to_port           = 80
        }
        """

    @Test func rowsOfUnits() {
        let before = EstateSecurity([
            ("a/r/one", rows(log(30))), ("a/r/two", rows(log(30))), ("a/r/gone", rows(log(30))),
        ])
        let after = EstateSecurity([("a/r/one", rows(log(1))), ("a/r/two", rows(log(30))), ("a/r/new", rows(public80))])
        let changes = before.changes(to: after)
        #expect(changes.units.map(\.address) == ["a/r/one", "a/r/new", "a/r/gone"])
        #expect(changes.units[0].changes.map(\.kind) == [.widened])
        #expect(changes.units[1].changes.map(\.kind) == [.added])
        #expect(changes.opens)
        #expect(changes.units[2].changes.allSatisfy { $0.kind == .removed && !$0.opens })
        #expect(before.changes(to: before).units.isEmpty)
        #expect(before.changes(to: after, changed: ["a/r/two"]).units.isEmpty)
    }

    @Test func movedUnitsKeepTheirRows() {
        let before = EstateSecurity([("a/r/one", rows(log(30)))])
        let after = EstateSecurity([("a/r/other", rows(log(30)))])
        #expect(before.changes(to: after).units.count == 2)
        #expect(before.changes(to: after, moved: ["a/r/other": "a/r/one"]).units.isEmpty)
    }

    @Test func unknownUnitsAreCounted() {
        let before = EstateSecurity([("a/r/one", rows(log(30))), ("a/r/two", .unknown(reason: "why"))])
        let after = EstateSecurity([("a/r/one", .unknown(reason: "because")), ("a/r/two", .unknown(reason: "why"))])
        let changes = before.changes(to: after)
        #expect(changes.unknown.map(\.address) == ["a/r/one", "a/r/two"])
        #expect(before.changes(to: after, changed: ["a/r/one"]).unknown.map(\.reason) == ["because"])
        let removed = before.changes(to: EstateSecurity([]))
        #expect(removed.unknown.map(\.address) == ["a/r/two"])
    }
}
