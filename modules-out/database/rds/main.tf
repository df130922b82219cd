# A database instance of RDS for PostgreSQL or MySQL.

locals {
  version_parts = split(".", var.engine_version)
  family        = var.engine == "mysql" ? "mysql${join(".", slice(local.version_parts, 0, 2))}" : "postgres${local.version_parts[0]}"
  port          = coalesce(var.port, var.engine == "mysql" ? 3306 : 5432)
  log_exports   = var.log_exports != null ? var.log_exports : toset(var.engine == "mysql" ? ["error", "slowquery"] : ["postgresql"])

  default_parameters = {
    mysql = {
      "require_secure_transport" = { value = "1", apply_method = "immediate" }
      "slow_query_log"           = { value = "1", apply_method = "immediate" }
      "long_query_time"          = { value = "1", apply_method = "immediate" }
      "log_output"               = { value = "FILE", apply_method = "immediate" }
    }
    postgres = {
      "rds.force_ssl" = { value = "1", apply_method = "immediate" }
      # Anything else would write the passwords of CREATE ROLE and ALTER ROLE into the log, in clear text.
      "log_statement"              = { value = "none", apply_method = "immediate" }
      "log_min_duration_statement" = { value = "1000", apply_method = "immediate" }
    }
  }
  parameters = merge(local.default_parameters[var.engine], var.parameters)
}

resource "aws_db_subnet_group" "this" {
  name_prefix = "${var.name}-"
  description = "Subnets of ${var.name}"
  subnet_ids  = var.subnet_ids

  tags = merge(var.tags, { Name = var.name })

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_db_parameter_group" "this" {
  name_prefix = "${var.name}-"
  description = "Parameters of ${var.name}"
  family      = local.family

  dynamic "parameter" {
    for_each = local.parameters
    content {
      name         = parameter.key
      value        = parameter.value.value
      apply_method = parameter.value.apply_method
    }
  }

  tags = merge(var.tags, { Name = var.name })

  lifecycle {
    create_before_destroy = true
  }
}

# Made here rather than by RDS, which would keep the logs for ever.
resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_158:CloudWatch encrypts every log group; log_kms_key_arn gives it a key of one's own
  for_each = local.log_exports

  name              = "/aws/rds/instance/${var.name}/${each.key}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_kms_key_arn

  tags = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

resource "aws_db_instance" "this" {
  #checkov:skip=CKV_AWS_157:Multi-AZ is on unless the caller turns it off
  #checkov:skip=CKV_AWS_293:Deletion protection is on unless the caller turns it off
  #checkov:skip=CKV2_AWS_69:The parameter group demands TLS of every connection, unless parameters says otherwise
  #checkov:skip=CKV_AWS_354:AWS's own key encrypts Performance Insights unless performance_insights_kms_key_arn names another
  identifier               = var.name
  engine                   = var.engine
  engine_version           = var.engine_version
  engine_lifecycle_support = var.engine_lifecycle_support
  instance_class           = var.instance_class
  multi_az                 = var.multi_az

  allocated_storage     = var.allocated_storage
  max_allocated_storage = var.max_allocated_storage
  storage_type          = var.storage_type
  iops                  = var.iops
  storage_throughput    = var.storage_throughput
  storage_encrypted     = true
  kms_key_id            = var.kms_key_arn

  db_name                             = var.database_name
  username                            = var.master_username
  manage_master_user_password         = true
  master_user_secret_kms_key_id       = var.secret_kms_key_arn
  iam_database_authentication_enabled = var.iam_database_authentication
  snapshot_identifier                 = var.snapshot_identifier

  port                   = local.port
  db_subnet_group_name   = aws_db_subnet_group.this.name
  vpc_security_group_ids = [aws_security_group.this.id]
  publicly_accessible    = var.publicly_accessible
  ca_cert_identifier     = var.ca_cert_identifier

  parameter_group_name        = aws_db_parameter_group.this.name
  auto_minor_version_upgrade  = var.auto_minor_version_upgrade
  allow_major_version_upgrade = var.allow_major_version_upgrade
  apply_immediately           = var.apply_immediately
  maintenance_window          = var.maintenance_window

  backup_retention_period   = var.backup_retention_period
  backup_window             = var.backup_window
  copy_tags_to_snapshot     = true
  deletion_protection       = var.deletion_protection
  skip_final_snapshot       = var.skip_final_snapshot
  final_snapshot_identifier = local.final_snapshot

  enabled_cloudwatch_logs_exports       = local.log_exports
  database_insights_mode                = var.database_insights_mode
  performance_insights_enabled          = var.performance_insights_enabled
  performance_insights_kms_key_id       = var.performance_insights_kms_key_arn
  performance_insights_retention_period = var.performance_insights_enabled ? var.performance_insights_retention_period : null
  monitoring_interval                   = var.monitoring_interval
  monitoring_role_arn                   = one(aws_iam_role.monitoring[*].arn)

  dynamic "restore_to_point_in_time" {
    for_each = var.point_in_time == null ? [] : [var.point_in_time]
    content {
      source_db_instance_identifier = restore_to_point_in_time.value.source_identifier
      restore_time                  = restore_to_point_in_time.value.time
      use_latest_restorable_time    = restore_to_point_in_time.value.time == null ? true : null
    }
  }

  tags = merge(var.tags, { Name = var.name })

  depends_on = [aws_cloudwatch_log_group.this]

  lifecycle {
    # They say what the instance begins with. Afterwards they may go, and must not replace it.
    ignore_changes = [restore_to_point_in_time, snapshot_identifier]

    precondition {
      condition     = try(split(":", var.snapshot_identifier)[4] == data.aws_caller_identity.current.account_id, true)
      error_message = "RDS restores no encrypted snapshot of another account: copy it first, with database/snapshot-share."
    }
  }
}

# RDS rotates the master password itself. This only says when.
resource "aws_secretsmanager_secret_rotation" "master" {
  #checkov:skip=CKV_AWS_304:RDS rotates every 7 days unless the caller says otherwise
  count = var.master_password_rotation_days == null ? 0 : 1

  secret_id          = one(aws_db_instance.this.master_user_secret[*].secret_arn)
  rotate_immediately = false

  rotation_rules {
    automatically_after_days = var.master_password_rotation_days
  }
}
