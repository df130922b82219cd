output "arn" {
  type = string
  mock = "arn:aws:iam::111111111111:role/terraform"
}

output "name" {
  type = string
  mock = "terraform"
}

variable "name" {
  unique_per = ["account"]
  rejects    = ["has space"]
}

variable "description" {
  rejects = [""]
}

variable "trusted_arns" {
  rejects = [["*"], []]
}

variable "trusted_services" {
  rejects = [["ec2"]]
}

variable "external_id" {
  rejects = ["x"]
}

variable "policy_names" {
  rejects = [["arn:aws:iam::aws:policy/ReadOnlyAccess"], []]
}

variable "policy_statements" {
  rejects = [
    { "not an id" = { actions = ["s3:GetObject"], resources = ["arn:aws:s3:::example/*"] } },
    { Everything = { actions = ["s3:*"], resources = ["arn:aws:s3:::example/*"] } },
  ]
}

variable "permissions_boundary_arn" {
  rejects = ["boundary"]
}

variable "session_hours" {
  rejects = [13]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "administrator" {
  condition = !contains(var.policy_names, "AdministratorAccess") || var.permissions_boundary_arn != null
  message   = "Whoever takes the role may do everything in the account: only who may take it stands before that."
}

caution "whole-account" {
  condition = alltrue([for arn in var.trusted_arns : !endswith(arn, ":root")]) || var.external_id != null || var.mfa_required
  message   = "Everybody whom the trusted account lets may take the role, without a second factor and without an external ID."
}

example "what Terraform takes" {
  inputs = {
    name         = "terraform"
    description  = "Deploys the account"
    trusted_arns = ["arn:aws:iam::111111111111:role/deployment"]
    policy_names = ["AdministratorAccess"]
  }
}

example "a reader of another account" {
  inputs = {
    name          = "parameter-reader"
    description   = "Reads the shared parameters"
    trusted_arns  = ["arn:aws:iam::222222222222:root"]
    external_id   = "shared-infra"
    session_hours = 2

    policy_statements = {
      ReadParameters = {
        actions   = ["ssm:GetParameter", "ssm:GetParameters"]
        resources = ["arn:aws:ssm:us-east-1:111111111111:parameter/shared-infra/*"]
      }
    }
  }
}
