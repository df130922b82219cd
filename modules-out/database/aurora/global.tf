# RDS manages no master password in a global database, so its primary cluster gets one from here. It goes to write-only
# arguments alone (Terraform 1.11): it is in no plan and in no state, and is new only where master_password_version is.
locals {
  new_master_password = local.global_primary ? substr(replace("${uuid()}${uuid()}", "-", ""), 0, 40) : null
}

resource "aws_rds_global_cluster" "this" {
  count = local.global_primary ? 1 : 0

  global_cluster_identifier = var.global_cluster_identifier
  engine                    = var.engine
  engine_version            = var.engine_version
  storage_encrypted         = true
  deletion_protection       = var.deletion_protection

  tags = merge(var.tags, { Name = var.global_cluster_identifier })

  lifecycle {
    # Its members decide: AWS reports their full version.
    ignore_changes = [engine_version]
  }
}

resource "aws_secretsmanager_secret" "master" {
  #checkov:skip=CKV_AWS_149:AWS's own key encrypts the secret unless secret_kms_key_arn names another
  #checkov:skip=CKV2_AWS_57:Rotation needs a function inside the caller's VPC
  count = local.global_primary ? 1 : 0

  name_prefix = "${var.name}-master-"
  description = "Name and password of the master user of ${var.name}"
  kms_key_id  = var.secret_kms_key_arn

  tags = merge(var.tags, { Name = "${var.name}-master" })
}

resource "aws_secretsmanager_secret_version" "master" {
  count = local.global_primary ? 1 : 0

  secret_id = aws_secretsmanager_secret.master[0].id
  secret_string_wo = jsonencode({
    username = var.master_username
    password = local.new_master_password
  })
  secret_string_wo_version = var.master_password_version
}
