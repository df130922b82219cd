resource "aws_sqs_queue" "this" {
  name                       = "${var.name}-${var.wave}"
  visibility_timeout_seconds = var.timeout
  delay_seconds              = var.delay
}
