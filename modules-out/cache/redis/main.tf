# A Redis or Valkey replication group in ElastiCache, encrypted at rest and in transit, with its users.

locals {
  cluster = var.shards > 1
  family = (
    var.engine == "valkey"
    ? "valkey${split(".", var.engine_version)[0]}"
    : var.engine_version == "6.2" ? "redis6.x" : "redis7"
  )
  parameters = merge(local.cluster ? { "cluster-enabled" = "yes" } : {}, var.parameters)
  logs       = toset(["engine-log", "slow-log"])
}

resource "aws_elasticache_subnet_group" "this" {
  name        = var.name
  description = "Subnets of ${var.name}"
  subnet_ids  = var.subnet_ids

  tags = merge(var.tags, { Name = var.name })
}

# The family is part of the name, so that the next one can be made before this one goes.
resource "aws_elasticache_parameter_group" "this" {
  name        = "${var.name}-${replace(local.family, ".", "-")}"
  description = "Parameters of ${var.name}"
  family      = local.family

  dynamic "parameter" {
    for_each = local.parameters
    content {
      name  = parameter.key
      value = parameter.value
    }
  }

  tags = merge(var.tags, { Name = var.name })

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_158:CloudWatch encrypts every log group; log_kms_key_arn gives it a key of one's own
  for_each = local.logs

  name              = "/elasticache/${var.name}/${each.key}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_kms_key_arn

  tags = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

resource "aws_elasticache_replication_group" "this" {
  #checkov:skip=CKV_AWS_31:Users sign in with IAM, by the input users; a token would stand in the state
  #checkov:skip=CKV2_AWS_50:Failover is automatic wherever there is a replica; there is one unless the caller says otherwise
  #checkov:skip=CKV_AWS_191:AWS's own key encrypts what is stored unless kms_key_arn names another
  replication_group_id = var.name
  description          = var.description
  engine               = var.engine
  engine_version       = var.engine_version
  node_type            = var.node_type
  parameter_group_name = aws_elasticache_parameter_group.this.name

  num_node_groups            = var.shards
  replicas_per_node_group    = var.replicas
  automatic_failover_enabled = local.cluster || var.replicas > 0
  multi_az_enabled           = var.replicas > 0

  port               = var.port
  subnet_group_name  = aws_elasticache_subnet_group.this.name
  security_group_ids = [aws_security_group.this.id]
  user_group_ids     = length(var.users) > 0 ? aws_elasticache_user_group.this[*].user_group_id : null

  at_rest_encryption_enabled = true
  kms_key_id                 = var.kms_key_arn
  transit_encryption_enabled = true
  transit_encryption_mode    = "required"

  snapshot_retention_limit  = var.snapshot_retention_period
  snapshot_window           = var.snapshot_window
  final_snapshot_identifier = local.final_snapshot

  maintenance_window         = var.maintenance_window
  auto_minor_version_upgrade = var.auto_minor_version_upgrade
  apply_immediately          = var.apply_immediately
  notification_topic_arn     = var.notification_topic_arn

  dynamic "log_delivery_configuration" {
    for_each = local.logs
    content {
      log_type         = log_delivery_configuration.value
      destination      = aws_cloudwatch_log_group.this[log_delivery_configuration.value].name
      destination_type = "cloudwatch-logs"
      log_format       = "json"
    }
  }

  tags = merge(var.tags, { Name = var.name })
}
