# A queue, and a second one for messages that nobody could work on.
#
# Both are encrypted.

data "aws_region" "current" {
}

resource "aws_sqs_queue" "this" {
  name = var.name
  visibility_timeout_seconds = var.timeout # how long a consumer may take
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dead.arn, maxReceiveCount = var.retry.count })
  policy = templatefile("${path.module}/policies/queue.json", { region = data.aws_region.current.name })
  tags = merge(var.tags, {
    Name = var.name
  })
}

resource "aws_sqs_queue" "dead" {
  name = "${var.name}-dead"
}
