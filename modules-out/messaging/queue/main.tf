# A queue of SQS with the queue for what nobody could work off, encrypted, open to TLS alone and to those named.

locals {
  suffix = var.fifo ? ".fifo" : ""
  name   = "${var.name}${local.suffix}"
}

resource "aws_sqs_queue" "this" {
  name                        = local.name
  fifo_queue                  = var.fifo
  content_based_deduplication = var.fifo ? var.content_based_deduplication : null
  visibility_timeout_seconds  = var.visibility_timeout
  message_retention_seconds   = var.retention_days * 86400
  delay_seconds               = var.delay
  receive_wait_time_seconds   = 20
  max_message_size            = 262144

  sqs_managed_sse_enabled = var.kms_key_arn == null ? true : null
  kms_master_key_id       = var.kms_key_arn

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
    maxReceiveCount     = var.max_receive_count
  })

  tags = merge(var.tags, { Name = local.name })
}

# What failed too often waits here for somebody to look at it.
resource "aws_sqs_queue" "dead_letters" {
  name                      = "${var.name}-dead-letters${local.suffix}"
  fifo_queue                = var.fifo
  message_retention_seconds = 1209600

  sqs_managed_sse_enabled = var.kms_key_arn == null ? true : null
  kms_master_key_id       = var.kms_key_arn

  tags = merge(var.tags, { Name = "${var.name}-dead-letters" })
}

data "aws_iam_policy_document" "this" {
  statement {
    sid       = "EncryptedOnly"
    effect    = "Deny"
    actions   = ["sqs:*"]
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

  # Services of AWS that send, each for one resource only.
  dynamic "statement" {
    for_each = var.sending_services
    content {
      sid       = statement.key
      actions   = ["sqs:SendMessage"]
      resources = [aws_sqs_queue.this.arn]

      principals {
        type        = "Service"
        identifiers = [statement.value.service]
      }

      condition {
        test     = "ArnEquals"
        variable = "aws:SourceArn"
        values   = [statement.value.source_arn]
      }
    }
  }

  dynamic "statement" {
    for_each = length(var.sender_arns) > 0 ? [var.sender_arns] : []
    content {
      sid       = "Senders"
      actions   = ["sqs:SendMessage"]
      resources = [aws_sqs_queue.this.arn]

      principals {
        type        = "AWS"
        identifiers = statement.value
      }
    }
  }
}

resource "aws_sqs_queue_policy" "this" {
  queue_url = aws_sqs_queue.this.url
  policy    = data.aws_iam_policy_document.this.json
}
