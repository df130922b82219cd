output "arn" {
  type = string
  mock = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
}

output "key_id" {
  type = string
  mock = "00000000-0000-0000-0000-000000000000"
}

output "alias_name" {
  type = string
  mock = "alias/main"
}

output "alias_arn" {
  type = string
  mock = "arn:aws:kms:us-east-1:111111111111:alias/main"
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["aws/main"]
}

variable "description" {
  rejects = [""]
}

variable "services" {
  rejects = [["rds"]]
}

variable "user_arns" {
  rejects = [["arn:aws:iam::222222222222:root"]]
}

variable "account_ids" {
  rejects = [["*"]]
}

variable "deletion_window_in_days" {
  rejects = [1]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "short-deletion-window" {
  condition = var.deletion_window_in_days >= 14
  message   = "Everything encrypted with the key is lost with it, and there is less than a fortnight to notice."
}

example "for logs and notifications" {
  inputs = {
    name        = "main"
    description = "Logs and notifications"
    services    = ["cloudwatch", "logs", "sns"]
  }
}

example "for shared snapshots" {
  inputs = {
    name         = "shared/snapshots"
    description  = "Snapshots that other accounts restore"
    account_ids  = ["222222222222", "333333333333"]
    user_arns    = ["arn:aws:iam::111111111111:role/backup"]
    multi_region = true
  }
}
