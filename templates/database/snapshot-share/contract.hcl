output "snapshot_identifier" {
  type = string
  mock = "main-shared"
}

output "snapshot_arn" {
  type = string
  mock = "arn:aws:rds:us-east-1:111111111111:snapshot:main-shared"
}

output "account_ids" {
  type = list(string)
  mock = ["222222222222"]
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["Shared_Snapshot"]
}

variable "source_snapshot_identifier" {
  rejects = ["last night"]
}

variable "account_ids" {
  rejects = [["all"]]
}

variable "kms_key_arn" {
  rejects = ["alias/database"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "shared-data" {
  condition = length(var.account_ids) == 0
  message   = "The accounts named can copy all data of the snapshot, and keep their copy when it is no longer shared."
}

example "a snapshot of an instance" {
  inputs = {
    name                   = "happy2-arm64-pg15"
    db_instance_identifier = "happy2"
    account_ids            = ["222222222222"]
    kms_key_arn            = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
  }
}

example "an existing snapshot" {
  inputs = {
    name                       = "happy2-arm64-pg15-for-sandbox"
    source_snapshot_identifier = "happy2-arm64-pg15-20250805-1059"
    account_ids                = ["222222222222", "333333333333"]
  }
}

example "a private copy of what another account shares" {
  inputs = {
    name                       = "happy2-arm64-pg15-copy"
    source_snapshot_identifier = "arn:aws:rds:us-east-1:222222222222:snapshot:happy2-arm64-pg15-for-sandbox"
    kms_key_arn                = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
  }
}

example "without encryption" {
  inputs = {
    name                   = "fixtures"
    db_instance_identifier = "fixtures"
    account_ids            = ["222222222222"]
  }
}

example "neither instance nor snapshot" {
  inputs          = { db_instance_identifier = null }
  expect_failures = ["db_instance_identifier"]
}

example "a private copy without a key" {
  inputs = {
    db_instance_identifier     = null
    source_snapshot_identifier = "arn:aws:rds:us-east-1:222222222222:snapshot:happy2-arm64-pg15-for-sandbox"
    account_ids                = []
    kms_key_arn                = null
  }
  expect_failures = ["kms_key_arn"]
}
