import Diagnostics
import HCL
import Testing

@testable import Catalog

@Suite struct RuleEvaluationTests {
    static let module = readModule([
        "main.tf": """
        variable "last" {
          type    = number
          default = 1
          validation {
            condition     = var.last < var.first
            error_message = "last is below ${var.first}."
          }
        }
        variable "first" {
          type = number
          validation {
            condition     = var.first > 0
            error_message = "first is positive."
          }
        }
        variable "text" {
          type     = string
          default  = "1"
          nullable = false
          validation {
            condition     = can(no_such_function(var.text))
            error_message = "never known"
          }
          validation {
            condition     = tonumber(var.text) > 0
            error_message = "a number"
          }
        }
        output "here" { value = 1 }
        """,
        "contract.hcl": """
        output "here" {
          type      = number
          available = var.first > 1
        }
        caution "small" {
          condition = var.first > 10
          message   = "Small."
        }
        """,
    ])

    /// Of the output and of the caution.
    static let conditions = module.outputs.compactMap(\.available) + module.cautions.map(\.condition)

    static func evaluate(_ given: [String: Value], forgetting: [String] = []) -> RuleEvaluation {
        var values = InputValues(defaultsOf: module)
        for variable in module.variables {
            if let value = given[variable.name] { values.give(value, to: variable) }
        }
        for name in forgetting { values.forget(name) }
        return RuleEvaluation(module, values)
    }

    private func refused(_ given: [String: Value]) -> [String] {
        Self.evaluate(given).judge().refusals.map { "\($0.variable.name): \($0.message ?? "")" }
    }

    @Test func aRuleThatHoldsSaysNothing() {
        #expect(refused(["first": .int(5), "text": .string("2")]) == [])
    }

    /// The message is evaluated with the same values.
    @Test func aRuleThatDoesNotHoldIsSaid() {
        #expect(refused(["first": .int(2), "last": .int(3), "text": .string("2")]) == ["last: last is below 2."])
    }

    /// `last` reads `first`, which is refused: Terraform does not judge `last` then.
    @Test func whatReadsARefusedVariableIsNotJudged() {
        #expect(refused(["first": .int(-1), "last": .int(3)]) == ["first: first is positive."])
    }

    @Test func aConditionThatCannotBeEvaluatedIsRefusedWithItsError() {
        let refusals = Self.evaluate(["first": .int(5), "text": .string("b")]).judge().refusals
        #expect(refusals.map(\.variable.name) == ["text"])
        #expect(refusals.first?.failure != nil)
    }

    /// A function that tfgen does not have may be new in Terraform.
    @Test func anUnknownFunctionIsLeftToTerraform() {
        #expect(Self.evaluate(["first": .int(5)]).judge().undecided == ["text"])
    }

    @Test func whatIsNotKnownIsUndecided() {
        let later = Value.deferred(.number, .reference(.name("dependency.a.outputs.b")))
        for evaluation in [
            Self.evaluate(["first": later]), Self.evaluate([:]),
            Self.evaluate(["first": .int(-1)], forgetting: ["first"]),
        ] {
            #expect(evaluation.judge().refusals.isEmpty)
            #expect(Self.conditions.allSatisfy { evaluation.holds($0) == nil })
        }
    }

    @Test func onlyRulesOfChangedVariablesCount() {
        let evaluation = Self.evaluate(["first": .int(5), "last": .int(9), "text": .string("b")])
        #expect(evaluation.judge(changed: ["text"]).refusals.map(\.variable.name) == ["text"])
        #expect(evaluation.judge(changed: ["first"]).refusals.map(\.variable.name) == ["last"])
    }

    @Test func cautionsAndOutputsFollowTheValues() {
        let one = Self.evaluate(["first": .int(1)])
        #expect(Self.conditions.map { one.holds($0) } == [false, false])
        let many = Self.evaluate(["first": .int(11)])
        #expect(Self.conditions.map { many.holds($0) } == [true, true])
    }

    /// Null is the default where the variable is not nullable.
    @Test func nullIsTheDefaultOfWhatIsNotNullable() {
        #expect(Self.evaluate(["text": .null]).values["text"] == .string("1"))
        #expect(Self.evaluate(["last": .null]).values["last"] == .null(.number))
    }
}
