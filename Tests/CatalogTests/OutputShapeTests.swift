import HCL
import Testing

@testable import Catalog

/// What the text of a module says of its outputs' types. The expressions are those of modules that many people use.
@Suite struct OutputShapeTests {
    private static let module = """
        variable "names" { type = map(string) }
        variable "size" { default = 2 }
        variable "set" { type = object({ a = optional(number), b = list(string) }) }
        locals {
          many   = var.size > 1
          ids    = concat(aws_subnet.many[*].id, aws_subnet.few[*].id)
          first  = local.second
          second = local.first
        }
        resource "aws_subnet" "many" { count = local.many ? var.size : 0 }
        resource "aws_subnet" "few" { for_each = var.names }
        resource "aws_vpc" "this" {}
        data "aws_iam_policy_document" "this" { count = 1 }
        module "inner" {
          source   = "./inner"
          for_each = var.names
        }

        """

    static let cases: [(value: String, shape: String)] = [
        ("aws_subnet.many[*].id", "list(any)"), ("aws_subnet.many.*.id", "list(any)"),
        ("aws_subnet.many", "list(any)"), ("aws_subnet.few", "map(any)"), ("aws_vpc.this", "any"),
        ("aws_vpc.this.arn", "any"), ("aws_subnet.many[0].id", "any"),
        ("try(aws_subnet.many[0].id, null)", "any"), ("try(aws_subnet.many[*].id, [])", "list(any)"),
        ("compact(aws_subnet.many[*].cidr_block)", "list(string)"), ("local.ids", "list(any)"),
        ("local.many ? aws_subnet.many[*].id : []", "list(any)"), ("local.many ? null : local.ids", "list(any)"),
        ("[for s in aws_subnet.many : s.arn]", "list(any)"), ("{ for k, s in aws_subnet.few : k => s.id }", "map(any)"),
        ("[for k, s in aws_subnet.few : s.id if s.id != null]", "list(any)"),
        ("values(aws_subnet.few)[*].id", "list(any)"), ("flatten([aws_subnet.many[*].id])", "list(any)"),
        ("element(concat(aws_subnet.many[*].id, [\"\"]), 0)", "any"), ("one(aws_subnet.many[*].id)", "any"),
        ("coalesce(one(aws_subnet.many[*].id), \"none\")", "string"), ("join(\",\", local.ids)", "string"),
        ("\"${aws_vpc.this.id}/x\"", "string"), ("length(aws_subnet.many)", "number"), ("local.many", "bool"),
        ("var.names", "map(string)"), ("var.set", "object({ a = number, b = list(string) })"),
        ("var.set.b", "list(string)"),
        ("merge(var.names, { a = aws_vpc.this.id })", "map(any)"), ("zipmap([\"a\"], local.ids)", "map(any)"),
        ("module.inner", "map(any)"), ("module.inner[\"a\"].id", "any"),
        ("{ id = aws_vpc.this.id }", "object({ id = any })"),
        ("data.aws_iam_policy_document.this[0].json", "any"), ("path.module", "string"), ("terraform.workspace", "any"),
        ("local.first", "any"), ("nowhere.at.all", "any"), ("null", "any"), ("1 + \"a\"", "any"),
    ]

    @Test(arguments: cases) func aShapeIsWhatTheTextTells(_ value: String, _ shape: String) {
        let module = readModule(["main.tf": Self.module + "output \"it\" {\n  value = \(value)\n}\n"])
        #expect(module.output("it")?.shape.description == shape)
    }

    /// A name is all that examples are made from: what providers check the form of has that form.
    @Test(arguments: [
        ("vpc_id", "\"mock-vpc_id\""), ("arn", "\"arn:aws:mock:us-east-1:111111111111:arn\""),
        ("subnet_arns", "\"arn:aws:mock:us-east-1:111111111111:subnet_arns\""), ("vpc_cidr_block", "\"10.0.0.0/16\""),
        ("cidrs", "\"10.0.0.0/16\""), ("private_ipv6_cidr_blocks", "\"2001:db8::/56\""),
        ("cidr_count", "\"mock-cidr_count\""),
        ("policy_json", "\"{}\""), ("cluster_port", "443"), ("report", "\"mock-report\""), ("darn", "\"mock-darn\""),
    ]) func anExampleIsMadeFromItsName(_ name: String, _ example: String) {
        #expect(HCLWriter.source(of: Type.any.exampleValue(named: name)) == example)
    }
}
