# A Lambda function that its caller connects to events.

locals {
  log_group_name = var.log_group_name == null ? one(aws_cloudwatch_log_group.this[*].name) : var.log_group_name
}

resource "aws_lambda_function" "this" {
  #checkov:skip=CKV_AWS_116:Failed events go to the queue of failures.tf.
  #checkov:skip=CKV_AWS_117:A function that needs no VPC is faster without; vpc gives it one.
  #checkov:skip=CKV_AWS_173:Lambda encrypts the variables; kms_key_arn gives them a key of one's own.
  #checkov:skip=CKV_AWS_272:code_signing_config_arn is for those who sign.

  function_name                  = var.name
  description                    = var.description
  role                           = aws_iam_role.this.arn
  package_type                   = var.artifact.image_uri == null ? "Zip" : "Image"
  image_uri                      = var.artifact.image_uri
  s3_bucket                      = var.artifact.s3_bucket
  s3_key                         = var.artifact.s3_key
  s3_object_version              = var.artifact.s3_object_version
  source_code_hash               = var.artifact.source_code_hash
  runtime                        = var.runtime
  handler                        = var.handler
  layers                         = var.layers
  architectures                  = [var.architecture]
  memory_size                    = var.memory_size
  timeout                        = var.timeout
  reserved_concurrent_executions = coalesce(var.reserved_concurrency, -1)
  code_signing_config_arn        = var.code_signing_config_arn
  kms_key_arn                    = var.kms_key_arn
  publish                        = true
  tags                           = var.tags

  ephemeral_storage {
    size = var.ephemeral_storage
  }

  tracing_config {
    mode = var.tracing_mode
  }

  dynamic "environment" {
    for_each = length(var.environment) > 0 ? [var.environment] : []

    content {
      variables = environment.value
    }
  }

  dynamic "vpc_config" {
    for_each = var.vpc == null ? [] : [var.vpc]

    content {
      subnet_ids         = vpc_config.value.subnet_ids
      security_group_ids = concat(aws_security_group.this[*].id, sort(vpc_config.value.security_group_ids))
    }
  }

  # Text in a log of its own is what Lambda does unasked.
  dynamic "logging_config" {
    for_each = var.log_format == "JSON" || var.log_group_name != null ? [var.log_format] : []

    content {
      log_format = logging_config.value
      log_group  = local.log_group_name
    }
  }

  # Without them, the first calls would find no log and no way out.
  depends_on = [
    aws_cloudwatch_log_group.this,
    aws_iam_role_policy.this,
    aws_vpc_security_group_egress_rule.this,
  ]
}

# Callers call the alias, so that a version takes over at once, bit by bit, or not at all.
resource "aws_lambda_alias" "live" {
  name             = "live"
  description      = "The version in service."
  function_name    = aws_lambda_function.this.function_name
  function_version = var.rollout == null ? aws_lambda_function.this.version : var.rollout.stable_version

  dynamic "routing_config" {
    for_each = var.rollout == null ? [] : [var.rollout.new_share]

    content {
      additional_version_weights = { (aws_lambda_function.this.version) = routing_config.value }
    }
  }
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_158:CloudWatch encrypts every log; kms_key_arn gives it a key of one's own.
  count = var.log_group_name == null ? 1 : 0

  name              = "/aws/lambda/${var.name}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn
  tags              = var.tags
}
