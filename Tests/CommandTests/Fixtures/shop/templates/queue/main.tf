resource "aws_sqs_queue" "this" {
  name                      = var.name
  message_retention_seconds = var.retention_days * 24 * 60 * 60

  tags = {
    Owner = var.owner
    Vpc   = var.vpc_id
  }
}
