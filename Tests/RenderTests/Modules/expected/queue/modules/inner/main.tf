variable "name" {
  type = string
}

resource "aws_sqs_queue" "inner" {
  name = var.name
}
