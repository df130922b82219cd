import Catalog
import Diagnostics
import FileTree
import HCL
import Workspace

/// `tfgen init`: a new estate that renders as it stands, with a catalog of one module where none is named.
enum InitCommand {
    /// Writes the files of a new estate and names each of them.
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        let folder = arguments.argument(0) ?? "."
        var diagnostics = Diagnostics()
        diagnostics.add(refusals(arguments, folder))
        if diagnostics.hasErrors {
            console.show(diagnostics)
            return .failed
        }
        let hasAttributes = Disk.kind(Disk.join(folder, GitAttributes.name)) != nil
        let attributes = hasAttributes ? [] : [(GitAttributes.name, GitAttributes.text)]
        for (path, text) in files(arguments, in: folder) + attributes {
            do {
                let path = Disk.join(folder, path)
                try Disk.writeNew(path, Array(text.utf8))
                console.print(path)
            } catch {
                diagnostics.add(error.diagnostic)
            }
        }
        console.show(diagnostics)
        guard !diagnostics.hasErrors else { return .failed }
        console.say("now: `tfgen render\(folder == "." ? "" : " --estate \(folder)")`")
        return .done
    }

    /// Errors that keep the files from being written: one of them is there already, or there is no catalog where
    /// `--templates` says.
    private static func refusals(_ arguments: ParsedCommand, _ folder: String) -> [Diagnostic] {
        let entries = ((try? Disk.list(folder)) ?? []).map(\.name)
        // The folder's other files, such as a README, are not in the way.
        let own = Set(files(arguments, in: folder).compactMap { $0.0.split(separator: "/").first.map(String.init) })
        if let name = entries.first(where: { own.contains($0) || $0.hasSuffix(".estate.hcl") }) {
            return [
                .error(
                    .folderNotEmpty, "there is \"\(Disk.join(folder, name))\" already", at: nil,
                    help: "name another folder: `tfgen init DIR`")
            ]
        }
        guard let templates = arguments.value(of: .templates),
            Disk.kind(Disk.join(templates, "catalog.hcl")) != .file
        else { return [] }
        return [
            .error(
                .catalogMissing, "there is no catalog.hcl in \"\(templates)\"", at: nil,
                help:
                    "`--templates` takes the folder of a catalog; an estate of modules in place or from elsewhere needs none"
            )
        ]
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : Disk.join(Disk.workingFolder, path)
    }

    /// The files of the new estate, by their paths in its folder.
    private static func files(_ arguments: ParsedCommand, in folder: String) -> [(String, String)] {
        if let templates = arguments.value(of: .templates) {
            let path = RelativeFolder.path(from: absolute(folder), to: absolute(templates)) ?? templates
            return [("estate.hcl", estate(templates: path, hasUnit: false))]
        }
        return [
            ("estate.hcl", estate(templates: "templates", hasUnit: true)),
            (
                "templates/catalog.hcl",
                """
                catalog "own" {
                  modules = "../modules"

                  terraform {
                    required_version = ">= 1.10"
                    providers        = { aws = "~> 5.100" }
                  }
                }

                """
            ),
            ("templates/queue/main.tf", queueMain), ("templates/queue/variables.tf", queueVariables),
            ("templates/queue/outputs.tf", queueOutputs), ("templates/queue/contract.hcl", queueContract),
        ]
    }

    /// The text of `estate.hcl`. `module` is the block of the first unit, nil for a stack without units.
    private static func estate(templates: String, hasUnit: Bool) -> String {
        var out = HCLWriter()
        out.block("estate", labels: ["my-estate"]) { out in
            out.attribute("templates", string: templates)
            out.attribute("tags", source: "{ Project = \"my-estate\" }")
        }
        out.gap()
        out.comment("A stack is written once and placed in as many regions as name it.")
        if hasUnit {
            out.block("stack", labels: ["platform"]) { out in
                out.block("module", labels: ["queue"]) { $0.attribute("name", source: "\"jobs-${environment.name}\"") }
            }
        } else {
            out.emptyBlock("stack", labels: ["platform"])
        }
        out.gap()
        out.emptyBlock("environment", labels: ["development"])
        out.gap()
        out.block("account", labels: ["dev"]) { out in
            out.attribute("id", string: "111111111111")
            out.attribute("environment", string: "development")
            out.gap()
            out.block("region", labels: ["us-east-1"]) { $0.attribute("stacks", source: "[\"platform\"]") }
        }
        return String(decoding: out.finish(), as: UTF8.self)
    }

    private static let queueMain = """
        resource "aws_sqs_queue" "this" {
          name                      = var.name
          message_retention_seconds = var.retention_days * 24 * 60 * 60
          sqs_managed_sse_enabled   = true
        }

        """

    private static let queueVariables = """
        variable "name" {
          description = "Name of the queue."
          type        = string
          nullable    = false

          validation {
            condition     = can(regex("^[A-Za-z0-9_-]{1,80}$", var.name))
            error_message = "A queue's name has 1 to 80 letters, digits, hyphens and underscores."
          }
        }

        variable "retention_days" {
          description = "How long a message is kept, in days."
          type        = number
          default     = 4
          nullable    = false

          validation {
            condition     = var.retention_days >= 1 && var.retention_days <= 14
            error_message = "SQS keeps messages for 1 to 14 days."
          }
        }

        """

    private static let queueOutputs = """
        output "arn" {
          description = "ARN of the queue."
          value       = aws_sqs_queue.this.arn
        }

        output "url" {
          description = "URL of the queue."
          value       = aws_sqs_queue.this.url
        }

        """

    private static let queueContract = """
        output "arn" {
          type = string
          mock = "arn:aws:sqs:us-east-1:111111111111:example"
        }

        output "url" {
          type = string
          mock = "https://sqs.us-east-1.amazonaws.com/111111111111/example"
        }

        variable "name" {
          replaces = ["aws_sqs_queue.this"]
          rejects  = ["", "has space"]
        }

        variable "retention_days" {
          rejects = [0, 15]
        }

        example "jobs" {
          inputs = { name = "jobs" }
        }

        """
}
