output "arn" {
  type = string
  mock = "arn:aws:cloudtrail:us-east-1:111111111111:trail/account"
}

output "bucket_name" {
  type = string
  mock = "example-trail"
}

output "log_group_name" {
  type      = string
  mock      = "/aws/cloudtrail/account"
  available = var.log_retention_days != null
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["has space"]
}

variable "bucket_name" {
  rejects = ["Trail_Bucket"]
}

variable "retention_days" {
  rejects = [30]
}

variable "log_retention_days" {
  rejects = [8]
}

variable "recorded_bucket_arns" {
  rejects = [["example-data"]]
}

variable "kms_key_arn" {
  rejects = ["alias/trail"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "no-log" {
  condition = var.log_retention_days != null
  message   = "No alarm can hang on what the trail records."
}

caution "short-record" {
  condition = var.retention_days >= 365
  message   = "The record is kept for less than a year: what is noticed later can no longer be looked into."
}

example "of an account" {
  inputs = {
    name        = "account"
    bucket_name = "example-trail-111111111111"
  }
}

example "with a key and the reading of a bucket" {
  inputs = {
    name                 = "account"
    bucket_name          = "example-trail-111111111111"
    retention_days       = 365
    recorded_bucket_arns = ["arn:aws:s3:::example-data"]
    kms_key_arn          = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
  }
}

example "without a log" {
  inputs = {
    name               = "account"
    bucket_name        = "example-trail-111111111111"
    log_retention_days = null
  }
}
