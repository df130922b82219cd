resource "aws_sqs_queue" "this" {
  name = "${var.name}-${var.api_password}"
  tags = { Key = "AKIAIOSFODNN7EXAMPLE" }
}
