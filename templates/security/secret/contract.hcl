output "arn" {
  type  = string
  share = "secret/arn"
  mock  = "arn:aws:secretsmanager:us-east-1:111111111111:secret:main-AbCdEf"
}

output "name" {
  type = string
  mock = "main"
}

output "keys" {
  type = list(string)
  mock = ["secret"]
}

variable "name" {
  unique_per = ["account", "region"]
  replaces   = ["aws_secretsmanager_secret_version.this", "aws_secretsmanager_secret_policy.this"]
  rejects    = ["jwt secret"]
}

variable "description" {
  rejects = [""]
}

variable "generated_keys" {
  rejects = [["jwt secret"]]
}

variable "generated_length" {
  rejects = [16]
}

variable "imported_keys" {
  rejects = [["api key"]]
}

variable "imported_values" {
  rejects = [{ api_key = "none" }]
}

variable "rotation" {
  rejects = [
    { lambda_arn = "rotate-broker", days = 30 },
    { lambda_arn = "arn:aws:lambda:us-east-1:111111111111:function:rotate-broker" },
    { lambda_arn = "arn:aws:lambda:us-east-1:111111111111:function:rotate-broker", days = 0 },
    { lambda_arn = "arn:aws:lambda:us-east-1:111111111111:function:rotate-broker", schedule = "weekly" },
    { lambda_arn = "arn:aws:lambda:us-east-1:111111111111:function:rotate-broker", days = 30, window_hours = 48 },
  ]
}

variable "value_version" {
  rejects = [1.5]
}

variable "reader_arns" {
  rejects = [["*"]]
}

variable "replica_regions" {
  rejects = [["us-east-1a"]]
}

variable "kms_key_arn" {
  rejects = ["alias/secrets"]
}

variable "recovery_window_in_days" {
  rejects = [3]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "no-recovery-window" {
  condition = var.recovery_window_in_days > 0
  message   = "A secret that is deleted by mistake cannot be restored."
}

caution "name-like-an-arn" {
  condition = !can(regex("-[a-zA-Z0-9]{6}$", var.name))
  message   = "A name that ends with a hyphen and six characters looks like the end of an ARN: a search by part of an ARN may find the wrong secret."
}

caution "imported-in-clear-text" {
  condition = length(var.imported_values) == 0
  message   = "A value that stands in an estate is a secret in clear text for all who read its repository: leave imported_values to whoever applies."
}

caution "rare-rotation" {
  condition = try(var.rotation.days, null) == null ? true : var.rotation.days <= 90
  message   = "A secret that leaked stays good for more than 90 days."
}

caution "foreign-readers-without-key" {
  condition = length(var.reader_arns) == 0 || var.kms_key_arn != null
  message   = "Readers in other accounts need a KMS key of one's own: they cannot use AWS's."
}

example "a generated secret" {
  inputs = {
    name           = "purposepath/jwt"
    description    = "Signs the tokens of the API"
    generated_keys = ["secret"]
  }
}

example "filled by hand" {
  inputs = {
    name        = "purposepath/openai"
    description = "Key of the language model, put in by its owner"
  }
}

example "imported" {
  inputs = {
    name          = "purposepath/payments"
    description   = "Key of the payment service, from its console; given once, as TF_VAR_imported_values"
    imported_keys = ["api_key"]
    plain_values  = { account = "purposepath" }
  }
}

example "rotated every month" {
  inputs = {
    name           = "purposepath/cache"
    description    = "Password of the cache"
    generated_keys = ["password"]

    rotation = {
      lambda_arn   = "arn:aws:lambda:us-east-1:111111111111:function:rotate-cache"
      schedule     = "cron(0 3 1 * ? *)"
      window_hours = 3
    }
  }
}

example "with readers and a copy" {
  inputs = {
    name             = "purposepath/broker"
    description      = "Login of the broker"
    plain_values     = { username = "purposepath", host = "broker.example.com" }
    generated_keys   = ["password"]
    generated_length = 32
    value_version    = 2
    reader_arns      = ["arn:aws:iam::222222222222:role/api"]
    replica_regions  = ["us-west-2"]
    kms_key_arn      = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
  }
}

example "one key twice" {
  inputs          = { plain_values = { secret = "none" } }
  expect_failures = ["plain_values"]
}

example "one key imported and generated" {
  inputs          = { imported_keys = ["secret"] }
  expect_failures = ["imported_keys"]
}
