import Catalog
import Diagnostics
import HCL
import Inventory
import Testing

/// Which arguments force a new resource, and what a change of them gives.
@Suite struct ReplacementTests {
    /// Facts that the provider's documentation says, and that its answers must agree with.
    @Test(arguments: [
        ("aws_vpc", ["cidr_block"], ["enable_dns_support", "tags"]),
        ("aws_subnet", ["vpc_id", "availability_zone", "cidr_block"], ["map_public_ip_on_launch"]),
        ("aws_db_instance", ["engine", "storage_encrypted", "kms_key_id"], ["instance_class", "allocated_storage"]),
        ("aws_security_group", ["name", "description", "vpc_id"], ["tags"]),
        ("aws_lb", ["name", "internal", "load_balancer_type"], ["idle_timeout"]),
        ("aws_s3_bucket", ["bucket"], ["force_destroy"]),
        ("aws_lambda_function", ["function_name"], ["memory_size", "timeout"]),
        ("aws_sqs_queue", ["name", "fifo_queue"], ["visibility_timeout_seconds"]),
    ])
    func isMeasured(_ type: String, _ forces: [String], _ others: [String]) throws {
        let arguments = try #require(Replacements.arguments(of: type))
        for name in forces { #expect(arguments.contains(name), "\(type).\(name)") }
        for name in others { #expect(!arguments.contains(name), "\(type).\(name)") }
    }

    /// Every type that the catalog uses was measured.
    @Test func everyTypeOfTheCatalogIsMeasured() {
        let types = Set(
            TestModules.catalog.modules.values.flatMap(\.resources).filter { $0.mode == .managed }.map(\.type))
        #expect(types.count > 80)
        // Its rules nest too deeply for the plans that measure.
        let unmeasured: Set = ["aws_wafv2_web_acl"]
        for type in types.subtracting(unmeasured) where type.hasPrefix("aws_") {
            #expect(Replacements.arguments(of: type) != nil, "\(type)")
        }
    }

    private func module(_ vpc: String, _ more: String = "") -> ModuleResources {
        TestModules.resources("resource \"aws_vpc\" \"this\" {\n  cidr_block = \(vpc)\n\(more)\n}\n")
    }

    @Test func changesAreFound() {
        let old = module("\"10.0.0.0/16\"")
        #expect(Replacements.changes(from: old, to: old) == [])
        #expect(Replacements.changes(from: old, to: module("\"10.0.0.0/16\"", "tags = { a = \"b\" }")) == [])
        let change = Replacements.changes(from: old, to: module("\"10.1.0.0/16\"")).first
        #expect(change?.arguments == ["cidr_block"])
        #expect(change?.isProtected == false)
        let guarded = module("\"10.1.0.0/16\"", "lifecycle {\n  prevent_destroy = true\n}")
        #expect(Replacements.changes(from: old, to: guarded).first?.isProtected == true)
        let ignored = module("\"10.1.0.0/16\"", "lifecycle {\n  ignore_changes = [cidr_block]\n}")
        #expect(Replacements.changes(from: old, to: ignored) == [])
    }

    /// By way of locals, other resources' arguments, `for_each` and blocks.
    @Test func inputsOfForcingArguments() {
        let files = TextFiles([
            (
                "main.tf",
                SourceFile(
                    path: "main.tf",
                    text: """
                        locals {
                          name = "${var.name}-x"
                        }
                        resource "aws_vpc" "this" {
                          cidr_block           = var.cidr
                          enable_dns_hostnames = var.names
                          tags                 = { Name = var.tag }
                        }
                        resource "aws_subnet" "this" {
                          for_each                = var.subnets
                          vpc_id                  = aws_vpc.this.id
                          cidr_block              = each.value
                          map_public_ip_on_launch = var.public
                        }
                        resource "aws_sqs_queue" "this" {
                          name = local.name
                        }
                        resource "aws_cloudwatch_log_group" "this" {
                          name              = aws_sqs_queue.this.name
                          retention_in_days = var.days
                        }
                        """
                )
            )
        ])
        let found = InputReplacements(Inventory.prepare(files, folder: "")).byInput
        #expect(
            found == [
                "cidr": ["aws_vpc.this"], "subnets": ["aws_subnet.this"],
                "name": ["aws_cloudwatch_log_group.this", "aws_sqs_queue.this"],
            ])
    }

    /// A template's own `modules` are no templates; what they create is known all the same.
    @Test func modulesOfATemplateAreRead() throws {
        var diagnostics = Diagnostics()
        let files = [
            ("catalog.hcl", "catalog \"own\" { modules = \"../out\" }\n"),
            ("queue/main.tf", "module \"inner\" {\n  source = \"./modules/inner\"\n  name   = \"jobs\"\n}\n"),
            (
                "queue/modules/inner/main.tf",
                "variable \"name\" {}\nresource \"aws_sqs_queue\" \"this\" {\n  name = var.name\n}\n"
            ),
        ]
        let catalog = Catalog.read(
            files.map { ($0.0, SourceFile(path: $0.0, text: $0.1)) }, into: &diagnostics)
        #expect(catalog.moduleNames == ["queue"])
        let known = CatalogFiles(catalog.modules.values)
        let found = Inventory.resources(
            of: Inventory.prepare(known, folder: "queue"), files: known, inputs: [:], place: TestModules.place)
        #expect(found.resources.map(\.address) == ["module.inner.aws_sqs_queue.this"])
        #expect(found.resources.first?.values["name"] == .string("jobs"))
    }
}
