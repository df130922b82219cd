# One project's part of a database, shared or not: its user's secret, if it has one, and the SQL script that makes database,
# user and grants.

terraform {
  required_version = ">= 1.11"
}

locals {
  port            = coalesce(var.port, var.engine == "mysql" ? 3306 : 5432)
  username        = coalesce(var.username, "${var.name}_user")
  own_secret_name = coalesce(var.secret_name, "${var.name}/database-credentials")
  secret_name     = var.existing_secret_name != null ? var.existing_secret_name : local.own_secret_name

  has_secret   = var.sign_in == "password"
  makes_secret = local.has_secret && var.existing_secret_name == null
}

resource "aws_secretsmanager_secret" "this" {
  #checkov:skip=CKV_AWS_149:AWS's own key encrypts the secret unless kms_key_arn names another
  #checkov:skip=CKV2_AWS_57:A new password_version makes a new password; rotation needs a function inside the caller's VPC
  count = local.makes_secret ? 1 : 0

  name                    = local.own_secret_name
  description             = "Credentials of ${local.username} for the database ${var.name}"
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.recovery_window_in_days

  tags = merge(var.tags, { Name = local.own_secret_name })
}

# A write-only argument takes the password (Terraform 1.11): it is in no plan and in no state, and is new only where
# password_version is.
resource "aws_secretsmanager_secret_version" "this" {
  count = local.makes_secret ? 1 : 0

  secret_id = aws_secretsmanager_secret.this[0].id
  secret_string_wo = jsonencode({
    engine   = var.engine
    host     = var.host
    port     = local.port
    dbname   = var.name
    username = local.username
    password = substr(replace("${uuid()}${uuid()}", "-", ""), 0, 40)
  })
  secret_string_wo_version = var.password_version
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

# A proxy wants the secrets of its users before there is a server. Such a secret is made by another unit, and known by its name
# here: its ARN lacks the six characters at the end, which nobody needs who reads it.
locals {
  existing_secret_arn = "arn:${data.aws_partition.current.partition}:secretsmanager:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:secret:${local.secret_name}"
}

moved {
  from = aws_secretsmanager_secret.this
  to   = aws_secretsmanager_secret.this[0]
}

moved {
  from = aws_secretsmanager_secret_version.this
  to   = aws_secretsmanager_secret_version.this[0]
}
