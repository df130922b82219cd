output "name" {
  type = string
  mock = "example-terraform-state"
}

output "arn" {
  type = string
  mock = "arn:aws:s3:::example-terraform-state"
}

output "replication_role_arn" {
  type      = string
  mock      = "arn:aws:iam::111111111111:role/example-terraform-state-replication-00000000000000000000000001"
  available = var.replica != null
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["State_Bucket"]
}

variable "kms_key_arn" {
  rejects = ["alias/state"]
}

variable "noncurrent_version_days" {
  rejects = [7]
}

variable "replica" {
  rejects = [
    { bucket_arn = "example-terraform-state-replica" },
    { bucket_arn = "arn:aws:s3:::example-terraform-state-replica", kms_key_arn = "alias/state" },
  ]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "state-in-one-region" {
  condition = var.replica != null
  message   = "The states lie in one region: while it is away nothing can be changed anywhere, and a lost bucket is gone."
}

example "copied to another region" {
  inputs = {
    name    = "example-terraform-state"
    replica = { bucket_arn = "arn:aws:s3:::example-terraform-state-replica" }
  }
}

example "with keys of one's own" {
  inputs = {
    name        = "example-terraform-state"
    kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"

    replica = {
      bucket_arn  = "arn:aws:s3:::example-terraform-state-replica"
      kms_key_arn = "arn:aws:kms:us-west-2:111111111111:key/00000000-0000-0000-0000-000000000000"
    }
  }
}

example "a key at one end" {
  inputs = {
    kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
  }
  expect_failures = ["replica"]
}
