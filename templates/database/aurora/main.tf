# An Aurora cluster, provisioned or Serverless v2, for PostgreSQL or MySQL; on request with RDS Proxy, or in a global
# cluster.

# Write-only arguments take the master password of a global database.
terraform {
  required_version = ">= 1.11"
}

locals {
  version_parts = split(".", var.engine_version)
  family = (
    var.engine == "aurora-mysql"
    ? "aurora-mysql${join(".", slice(local.version_parts, 0, 2))}"
    : "aurora-postgresql${local.version_parts[0]}"
  )
  port        = coalesce(var.port, var.engine == "aurora-mysql" ? 3306 : 5432)
  log_exports = var.log_exports != null ? var.log_exports : toset(var.engine == "aurora-mysql" ? ["audit", "error", "slowquery"] : ["postgresql"])

  classes    = { for key, instance in var.instances : key => coalesce(instance.instance_class, var.instance_class) }
  serverless = contains(values(local.classes), "db.serverless")

  secondary       = var.source_region != null
  global_primary  = var.global_cluster_identifier != null && !local.secondary
  managed_by_rds  = var.global_cluster_identifier == null
  master_username = local.secondary ? null : var.master_username

  default_parameters = {
    aurora-mysql = {
      "require_secure_transport" = { value = "ON", apply_method = "immediate" }
      "slow_query_log"           = { value = "1", apply_method = "immediate" }
      "long_query_time"          = { value = "1", apply_method = "immediate" }
      "server_audit_logging"     = { value = "1", apply_method = "immediate" }
      "server_audit_events"      = { value = "CONNECT,QUERY_DCL,QUERY_DDL", apply_method = "immediate" }
    }
    aurora-postgresql = {
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

resource "aws_rds_cluster_parameter_group" "this" {
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

  name              = "/aws/rds/cluster/${var.name}/${each.key}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_kms_key_arn

  tags = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

resource "aws_rds_cluster" "this" {
  #checkov:skip=CKV_AWS_139:Deletion protection is on unless the caller turns it off
  #checkov:skip=CKV_AWS_326:Backups restore to any second; backtracking is for Aurora MySQL alone, and paid for by the change
  #checkov:skip=CKV_AWS_327:AWS's own key encrypts the storage unless kms_key_arn names another
  #checkov:skip=CKV2_AWS_8:Aurora backs up continuously; a plan of AWS Backup is the account's
  cluster_identifier       = var.name
  engine                   = var.engine
  engine_mode              = "provisioned"
  engine_version           = var.engine_version
  engine_lifecycle_support = var.engine_lifecycle_support

  database_name                       = local.secondary ? null : var.database_name
  master_username                     = local.master_username
  manage_master_user_password         = local.managed_by_rds ? true : null
  master_user_secret_kms_key_id       = local.managed_by_rds ? var.secret_kms_key_arn : null
  master_password_wo                  = local.first_master_password
  master_password_wo_version          = local.global_primary ? 1 : null
  iam_database_authentication_enabled = var.iam_database_authentication
  snapshot_identifier                 = var.snapshot_identifier

  global_cluster_identifier = local.global_primary ? aws_rds_global_cluster.this[0].id : var.global_cluster_identifier
  source_region             = var.source_region

  port                   = local.port
  db_subnet_group_name   = aws_db_subnet_group.this.name
  vpc_security_group_ids = [aws_security_group.this.id]
  enable_http_endpoint   = var.data_api_enabled

  storage_encrypted = true
  kms_key_id        = var.kms_key_arn

  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.this.name
  allow_major_version_upgrade     = var.allow_major_version_upgrade
  apply_immediately               = var.apply_immediately
  preferred_maintenance_window    = var.maintenance_window

  backup_retention_period   = var.backup_retention_period
  preferred_backup_window   = var.backup_window
  copy_tags_to_snapshot     = true
  deletion_protection       = var.deletion_protection
  skip_final_snapshot       = var.skip_final_snapshot
  final_snapshot_identifier = local.final_snapshot

  enabled_cloudwatch_logs_exports = local.log_exports

  # Advanced insights want the records of the cluster and of each instance.
  database_insights_mode                = var.database_insights_mode
  performance_insights_enabled          = var.database_insights_mode == "advanced" ? true : null
  performance_insights_kms_key_id       = var.database_insights_mode == "advanced" ? var.performance_insights_kms_key_arn : null
  performance_insights_retention_period = var.database_insights_mode == "advanced" ? var.performance_insights_retention_period : null

  dynamic "serverlessv2_scaling_configuration" {
    for_each = local.serverless ? [var.serverless_min_capacity] : []
    content {
      min_capacity             = var.serverless_min_capacity
      max_capacity             = var.serverless_max_capacity
      seconds_until_auto_pause = var.serverless_min_capacity == 0 ? var.serverless_auto_pause_seconds : null
    }
  }

  dynamic "restore_to_point_in_time" {
    for_each = var.point_in_time == null ? [] : [var.point_in_time]
    content {
      source_cluster_identifier  = restore_to_point_in_time.value.source_identifier
      restore_to_time            = restore_to_point_in_time.value.time
      restore_type               = restore_to_point_in_time.value.restore_type
      use_latest_restorable_time = restore_to_point_in_time.value.time == null ? true : null
    }
  }

  tags = merge(var.tags, { Name = var.name })

  depends_on = [aws_cloudwatch_log_group.this]

  lifecycle {
    # The first is set by AWS in the secondary clusters of a global database. The others say what the cluster begins with:
    # afterwards they may go, and must not replace it.
    ignore_changes = [replication_source_identifier, restore_to_point_in_time, snapshot_identifier]

    precondition {
      condition     = try(split(":", var.snapshot_identifier)[4] == data.aws_caller_identity.current.account_id, true)
      error_message = "Aurora restores no encrypted snapshot of another account: copy it first, into this one."
    }
  }
}

resource "aws_rds_cluster_instance" "this" {
  #checkov:skip=CKV_AWS_354:AWS's own key encrypts Performance Insights unless performance_insights_kms_key_arn names another
  for_each = var.instances

  identifier         = "${var.name}-${each.key}"
  cluster_identifier = aws_rds_cluster.this.id
  engine             = aws_rds_cluster.this.engine
  engine_version     = aws_rds_cluster.this.engine_version
  instance_class     = local.classes[each.key]
  promotion_tier     = each.value.promotion_tier
  availability_zone  = each.value.availability_zone

  publicly_accessible        = false
  ca_cert_identifier         = var.ca_cert_identifier
  auto_minor_version_upgrade = var.auto_minor_version_upgrade
  apply_immediately          = var.apply_immediately
  copy_tags_to_snapshot      = true

  performance_insights_enabled          = var.performance_insights_enabled
  performance_insights_kms_key_id       = var.performance_insights_enabled ? var.performance_insights_kms_key_arn : null
  performance_insights_retention_period = var.performance_insights_enabled ? var.performance_insights_retention_period : null
  monitoring_interval                   = var.monitoring_interval
  monitoring_role_arn                   = one(aws_iam_role.monitoring[*].arn)

  tags = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

# RDS rotates the master password itself. This only says when.
resource "aws_secretsmanager_secret_rotation" "master" {
  #checkov:skip=CKV_AWS_304:RDS rotates every 7 days unless the caller says otherwise
  count = var.master_password_rotation_days == null ? 0 : 1

  secret_id          = local.master_secret_arn
  rotate_immediately = false

  rotation_rules {
    automatically_after_days = var.master_password_rotation_days
  }
}
