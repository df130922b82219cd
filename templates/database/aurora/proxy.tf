locals {
  master_secret_arn = local.global_primary ? one(aws_secretsmanager_secret.master[*].arn) : one(aws_rds_cluster.this.master_user_secret[*].secret_arn)
  proxy_secret_arns = var.proxy == null ? {} : merge({ master = local.master_secret_arn }, var.proxy.secret_arns)
}

# Made here rather than by RDS, which would keep the logs for ever.
resource "aws_cloudwatch_log_group" "proxy" {
  #checkov:skip=CKV_AWS_158:CloudWatch encrypts every log group; log_kms_key_arn gives it a key of one's own
  count = var.proxy == null ? 0 : 1

  name              = "/aws/rds/proxy/${var.name}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_kms_key_arn

  tags = merge(var.tags, { Name = "${var.name}-proxy" })
}

resource "aws_db_proxy" "this" {
  count = var.proxy == null ? 0 : 1

  name                   = var.name
  engine_family          = var.engine == "aurora-mysql" ? "MYSQL" : "POSTGRESQL"
  role_arn               = aws_iam_role.proxy[0].arn
  vpc_subnet_ids         = var.subnet_ids
  vpc_security_group_ids = [aws_security_group.this.id]
  require_tls            = true
  idle_client_timeout    = var.proxy.idle_client_timeout

  dynamic "auth" {
    for_each = local.proxy_secret_arns
    content {
      auth_scheme = "SECRETS"
      description = auth.key
      iam_auth    = var.proxy.iam_required ? "REQUIRED" : "DISABLED"
      secret_arn  = auth.value
    }
  }

  tags = merge(var.tags, { Name = var.name })

  depends_on = [aws_cloudwatch_log_group.proxy, aws_iam_role_policy.proxy]
}

resource "aws_db_proxy_default_target_group" "this" {
  count = var.proxy == null ? 0 : 1

  db_proxy_name = aws_db_proxy.this[0].name

  connection_pool_config {
    connection_borrow_timeout    = var.proxy.connection_borrow_timeout
    max_connections_percent      = var.proxy.max_connections_percent
    max_idle_connections_percent = var.proxy.max_idle_connections_percent
  }
}

resource "aws_db_proxy_target" "this" {
  count = var.proxy == null ? 0 : 1

  db_proxy_name         = aws_db_proxy.this[0].name
  target_group_name     = aws_db_proxy_default_target_group.this[0].name
  db_cluster_identifier = aws_rds_cluster.this.id

  depends_on = [aws_rds_cluster_instance.this]
}
