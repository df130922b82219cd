output "name" {
  type  = string
  share = "bucket/name"
  mock  = "example"
}

output "arn" {
  type  = string
  share = "bucket/arn"
  mock  = "arn:aws:s3:::example"
}

output "domain_name" {
  type = string
  mock = "example.s3.amazonaws.com"
}

output "regional_domain_name" {
  type = string
  mock = "example.s3.us-east-1.amazonaws.com"
}

output "replication_role_arn" {
  type      = string
  mock      = "arn:aws:iam::111111111111:role/example-replication-00000000000000000000000000"
  available = var.replication != null
}

variable "name" {
  unique_per = []
  rejects    = ["Not-a-bucket", "example--x-s3"]
}

variable "kms_key_arn" {
  rejects = ["alias/example"]
}

variable "cors_rules" {
  rejects = [
    [for i in range(101) : { allowed_origins = ["https://${i}.example.com"], allowed_methods = ["GET"] }],
    [{ allowed_origins = ["*"], allowed_methods = ["PATCH"] }],
    [{ allowed_origins = ["https://example.com/"], allowed_methods = ["GET"] }],
    [{ allowed_origins = ["*"], allowed_methods = ["GET"], max_age_seconds = -1 }],
  ]
}

variable "abort_incomplete_upload_days" {
  rejects = [0]
}

variable "noncurrent_version_days" {
  rejects = [0]
}

variable "lifecycle_rules" {
  rejects = [
    { expire-old-versions = { expiration_days = 30 } },
    { nothing = {} },
    { today = { expiration_days = 0 } },
    { archive = { transitions = { ARCHIVE = 30 } } },
    { early = { transitions = { STANDARD_IA = 1 } } },
    { late = { expiration_days = 30, transitions = { GLACIER = 60 } } },
  ]
}

variable "replication" {
  rejects = [
    { bucket_arn = "example" },
    { bucket_arn = "arn:aws:s3:::example-copy", kms_key_arn = "alias/example" },
    { bucket_arn = "arn:aws:s3:::example-copy", storage_class = "COLD" },
  ]
}

variable "access_logs" {
  rejects = [{ bucket = "Not-a-bucket" }]
}

variable "writing_services" {
  rejects = [{ "logging" = [""] }]
}

variable "policy_documents" {
  rejects = [["allow everything"]]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "no-versions" {
  condition = var.versioning
  message   = "What is overwritten or deleted is lost."
}

caution "force-destroy" {
  condition = !var.force_destroy
  message   = "Destroying the unit deletes every object in the bucket."
}

caution "any-origin" {
  condition = alltrue([for rule in var.cors_rules : !contains(rule.allowed_origins, "*")])
  message   = "Every web page may use the bucket from its visitors' browsers, as far as they are let in."
}

example "private" {
  inputs = {
    name = "example-uploads"
  }
}

example "uploads from a web page" {
  inputs = {
    name = "example-uploads"
    cors_rules = [
      {
        allowed_headers = ["*"]
        allowed_methods = ["GET", "PUT", "POST"]
        allowed_origins = ["https://app.example.com"]
        max_age_seconds = 3000
      },
    ]
    lifecycle_rules = {
      drafts  = { prefix = "drafts/", expiration_days = 30 }
      archive = { transitions = { STANDARD_IA = 30, GLACIER = 180 } }
    }
    eventbridge_notifications = true
  }
}

example "copied to another region" {
  inputs = {
    name        = "example-documents"
    kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    replication = {
      bucket_arn    = "arn:aws:s3:::example-documents-copy"
      kms_key_arn   = "arn:aws:kms:us-west-2:111111111111:key/00000000-0000-0000-0000-000000000001"
      storage_class = "STANDARD_IA"
    }
    access_logs = { bucket = "example-logs", prefix = "documents/" }
  }
}

example "logs of other buckets" {
  inputs = {
    name             = "example-logs"
    versioning       = false
    writing_services = { "logging.s3.amazonaws.com" = ["documents/", "uploads/"] }
    lifecycle_rules  = { expire = { expiration_days = 365 } }
  }
}

example "a copy of what has no versions" {
  inputs = {
    versioning  = false
    replication = { bucket_arn = "arn:aws:s3:::example-copy" }
  }
  expect_failures = ["replication"]
}

example "a copy without a key" {
  inputs = {
    kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    replication = { bucket_arn = "arn:aws:s3:::example-copy" }
  }
  expect_failures = ["replication"]
}
