#!/usr/bin/env python3
"""Writes a synthetic estate: accounts x 5 regions x 10 units, with layers at every level.

    generate.py DIR ACCOUNTS

Every unit has about twelve inputs, with function calls among them, and reads outputs of two other units. The same arguments
always give the same bytes.
"""
import os
import sys

REGIONS = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-2"]
# Each unit with the two units whose outputs it reads.
UNITS = {
    "network": [], "dns-zone": [], "certificate": ["dns-zone", "network"], "alb": ["network", "certificate"],
    "database": ["network", "alb"], "cache": ["network", "database"], "cluster": ["network", "cache"],
    "api": ["cluster", "alb"], "worker": ["cluster", "database"], "observability": ["api", "worker"],
}


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def template(root, name):
    folder = f"{root}/templates/{name}"
    write(f"{folder}/variables.tf", """variable "name" {
  description = "Name of everything that the module makes."
  type        = string

  validation {
    condition     = length(var.name) <= 63 && lower(var.name) == var.name
    error_message = "The name has 2 to 63 lower-case letters, digits and hyphens."
  }
}

variable "cidr" {
  description = "Address range."
  type        = string

  validation {
    condition     = can(cidrhost(var.cidr, 0))
    error_message = "The range is written as 10.0.0.0/16."
  }
}

variable "subnet_cidrs" {
  description = "Address ranges of the subnets."
  type        = list(string)
}

variable "zones" {
  description = "Availability zones."
  type        = list(string)
}

variable "size" {
  description = "How many."
  type        = number
  default     = 1

  validation {
    condition     = var.size >= 1 && var.size <= 100
    error_message = "The size is 1 to 100."
  }
}

variable "retention_days" {
  description = "How long backups are kept, in days."
  type        = number
  default     = 7
}

variable "protected" {
  description = "Whether deletion is refused."
  type        = bool
  default     = true
}

variable "environment" {
  description = "Environment variables."
  type        = map(string)
  default     = {}
}

variable "scaling" {
  description = "Limits of the autoscaler."
  type = object({
    minimum = number
    maximum = number
    target  = optional(number, 70)
  })
  default = null
}

variable "labels" {
  description = "Labels."
  type        = list(string)
  default     = []
}

variable "first_id" {
  description = "Id of the first unit that this one uses."
  type        = string
  default     = null
}

variable "second_arn" {
  description = "ARN of the second unit that this one uses."
  type        = string
  default     = null
}

variable "url" {
  description = "Where the other unit is reached."
  type        = string
  default     = null
}
""")
    write(f"{folder}/main.tf", """resource "terraform_data" "this" {
  input = {
    name = var.name, cidr = var.cidr, subnets = var.subnet_cidrs, zones = var.zones, size = var.size
    days = var.retention_days, protected = var.protected, environment = var.environment, scaling = var.scaling
    labels = var.labels, first = var.first_id, second = var.second_arn, url = var.url
  }
}
""")
    write(f"{folder}/outputs.tf", """output "id" {
  description = "Id."
  value       = terraform_data.this.id
}

output "arn" {
  description = "ARN."
  value       = terraform_data.this.id
}
""")
    write(f"{folder}/contract.hcl", f"""output "id" {{
  type = string
  mock = "{name}-00000000000000000"
}}

output "arn" {{
  type = string
  mock = "arn:aws:service:us-east-1:111111111111:{name}/example"
}}
""")


def module(index, name, reads):
    lines = [
        f'    name           = "${{account.name}}-${{environment.name}}-{name}"',
        f"    cidr           = cidrsubnet(local.vpc_cidr, 4, {index})",
        f"    subnet_cidrs   = [for i in range(local.az_count) : cidrsubnet(local.vpc_cidr, 8, {index * 16} + i)]",
        "    zones          = slice(region.availability_zones, 0, local.az_count)",
        "    size           = max(local.size, 2) * 2",
        "    retention_days = local.retention_days",
        "    protected      = environment.name == \"production\"",
        "    environment = merge(local.variables, {",
        f"      UNIT   = upper(\"{name}\")",
        "      REGION = region.name",
        "    })",
        "    scaling = { minimum = local.size, maximum = local.size * 4 }",
        f'    labels  = [for label in ["{name}", "managed", region.name] : lower(label)]',
    ]
    if reads:
        lines += [
            f"    first_id   = module.{reads[0]}.id", f"    second_arn = module.{reads[1]}.arn",
            f'    url        = "https://${{module.{reads[0]}.id}}.${{local.domain}}:${{local.port}}/{name}"',
        ]
    return f'  module "{name}" {{\n' + "\n".join(lines) + "\n  }\n"


def estate(accounts):
    text = """estate "bench" {
  templates = "templates"
  layout    = "accounts/{account}/{region}"

  state "s3" {
    bucket       = "bench-state-${account.name}"
    region       = "us-east-1"
    use_lockfile = true
  }

  tags = { Project = "bench", Owner = "platform-team" }

  locals {
    az_count       = 2
    size           = 1
    retention_days = 7
    port           = 8443
    domain         = "${environment.name}.example.com"
    variables      = { LOG_LEVEL = "info", TRACING = "on" }
  }
}

"""
    for name, days in (("development", 3), ("staging", 7), ("production", 30)):
        text += f"""environment "{name}" {{
  tags = {{ Environment = "{name}" }}

  locals {{
    retention_days = {days}
    az_count       = {3 if name == "production" else 2}
  }}

  module "database" {{
    size = {3 if name == "production" else 2}
  }}
}}

"""
    text += 'stack "platform" {\n' + "\n".join(
        module(index, name, reads) for index, (name, reads) in enumerate(UNITS.items())) + "}\n"
    names = ["development", "staging", "production"]
    for account in range(accounts):
        text += f"""
account "account-{account:04}" {{
  id          = "{account + 100000000000}"
  environment = "{names[account % 3]}"
  assume_role = "arn:aws:iam::${{account.id}}:role/terraform"

  locals {{
    vpc_cidr = "10.{account % 256}.0.0/16"
  }}

  module "api" {{
    labels = ["account-{account:04}", "api"]
  }}
"""
        for region in REGIONS:
            text += f"""
  region "{region}" {{
    stacks = ["platform"]

    locals {{
      size = {2 if region == "us-east-1" else 1}
    }}

    module "worker" {{
      retention_days = {account % 7 + 1}
    }}
  }}
"""
        text += "}\n"
    return text


def main():
    root, accounts = sys.argv[1], int(sys.argv[2])
    write(f"{root}/templates/catalog.hcl", 'catalog "bench" {\n  modules = "../modules"\n}\n')
    for name in UNITS:
        template(root, name)
    write(f"{root}/estate.hcl", estate(accounts))


main()
