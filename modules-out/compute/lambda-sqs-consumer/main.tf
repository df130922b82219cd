# A Lambda function that consumes an SQS queue, with a queue of dead letters.

locals {
  suffix = var.queue.fifo ? ".fifo" : ""
}

resource "aws_sqs_queue" "this" {
  #checkov:skip=CKV_AWS_27:SQS encrypts it; kms_key_arn gives it a key of one's own.

  name                        = "${var.name}${local.suffix}"
  fifo_queue                  = var.queue.fifo
  content_based_deduplication = var.queue.fifo ? var.queue.content_based_deduplication : null
  deduplication_scope         = var.queue.fifo ? "messageGroup" : null
  fifo_throughput_limit       = var.queue.fifo ? "perMessageGroupId" : null
  delay_seconds               = var.queue.delay
  message_retention_seconds   = var.queue.retention
  visibility_timeout_seconds  = coalesce(var.queue.visibility_timeout, 6 * var.timeout)
  receive_wait_time_seconds   = 20
  sqs_managed_sse_enabled     = var.kms_key_arn == null ? true : null
  kms_master_key_id           = var.kms_key_arn
  tags                        = var.tags

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
    maxReceiveCount     = var.queue.max_receive_count
  })
}

# Where messages go that the function failed on again and again, so that none is lost.
resource "aws_sqs_queue" "dead_letters" {
  #checkov:skip=CKV_AWS_27:SQS encrypts it; kms_key_arn gives it a key of one's own.

  name                      = "${var.name}-dead-letters${local.suffix}"
  fifo_queue                = var.queue.fifo
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = var.kms_key_arn == null ? true : null
  kms_master_key_id         = var.kms_key_arn
  tags                      = var.tags
}

resource "aws_lambda_event_source_mapping" "this" {
  event_source_arn                   = aws_sqs_queue.this.arn
  function_name                      = aws_lambda_alias.live.arn
  batch_size                         = var.batch_size
  maximum_batching_window_in_seconds = var.batching_window
  function_response_types            = var.report_batch_item_failures ? ["ReportBatchItemFailures"] : []
  enabled                            = var.enabled
  tags                               = var.tags

  dynamic "scaling_config" {
    for_each = var.maximum_concurrency == null ? [] : [var.maximum_concurrency]

    content {
      maximum_concurrency = scaling_config.value
    }
  }

  dynamic "filter_criteria" {
    for_each = length(var.filter_patterns) > 0 ? [var.filter_patterns] : []

    content {
      dynamic "filter" {
        for_each = filter_criteria.value

        content {
          pattern = filter.value
        }
      }
    }
  }

  # Lambda checks at once whether the function may read the queue.
  depends_on = [aws_iam_role_policy.this]
}

resource "aws_sqs_queue_policy" "this" {
  queue_url = aws_sqs_queue.this.url
  policy    = data.aws_iam_policy_document.queue.json
}

data "aws_iam_policy_document" "queue" {
  statement {
    sid       = "EncryptedOnly"
    effect    = "Deny"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.this.arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }

  dynamic "statement" {
    for_each = var.senders

    content {
      sid       = "From${statement.key}"
      actions   = ["sqs:SendMessage"]
      resources = [aws_sqs_queue.this.arn]

      principals {
        type        = "Service"
        identifiers = [statement.value.service]
      }

      # Not for the resources of somebody else.
      condition {
        test     = "ArnEquals"
        variable = "aws:SourceArn"
        values   = [statement.value.source_arn]
      }
    }
  }
}
