# A topic of SNS with its subscriptions, encrypted, open to TLS alone and to those named.

data "aws_caller_identity" "current" {}

locals {
  name = "${var.name}${var.fifo ? ".fifo" : ""}"
}

resource "aws_sns_topic" "this" {
  #checkov:skip=CKV_AWS_26:The input kms_key_arn encrypts the topic; with AWS's own key no service could publish
  name                        = local.name
  display_name                = var.display_name
  fifo_topic                  = var.fifo
  content_based_deduplication = var.fifo
  kms_master_key_id           = var.kms_key_arn

  tags = merge(var.tags, { Name = local.name })
}

data "aws_iam_policy_document" "this" {
  statement {
    sid       = "EncryptedOnly"
    effect    = "Deny"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.this.arn]

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

  # A policy of the topic's own takes the place of the one that AWS gives: this is what that one says.
  statement {
    sid       = "AccountDecidesByItsPolicies"
    actions   = ["sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic", "sns:Publish", "sns:Subscribe"]
    resources = [aws_sns_topic.this.arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceOwner"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }

  dynamic "statement" {
    for_each = length(var.publishing_services) > 0 ? [var.publishing_services] : []
    content {
      sid       = "ServicesForThisAccount"
      actions   = ["sns:Publish"]
      resources = [aws_sns_topic.this.arn]

      principals {
        type        = "Service"
        identifiers = statement.value
      }

      condition {
        test     = "StringEquals"
        variable = "aws:SourceAccount"
        values   = [data.aws_caller_identity.current.account_id]
      }
    }
  }
}

resource "aws_sns_topic_policy" "this" {
  arn    = aws_sns_topic.this.arn
  policy = data.aws_iam_policy_document.this.json
}

resource "aws_sns_topic_subscription" "this" {
  for_each = var.subscriptions

  topic_arn            = aws_sns_topic.this.arn
  protocol             = each.value.protocol
  endpoint             = each.value.endpoint
  filter_policy        = each.value.filter_policy
  raw_message_delivery = contains(["sqs", "https", "firehose"], each.value.protocol) ? each.value.raw : null

  redrive_policy = each.value.dead_letter_queue_arn == null ? null : jsonencode({
    deadLetterTargetArn = each.value.dead_letter_queue_arn
  })
}
