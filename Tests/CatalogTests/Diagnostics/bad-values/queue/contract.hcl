output "arn" {
  type  = strng
  mock  = ["a"]
  share = 3
}

variable "days" {
  replaces   = "aws_sqs_queue.this"
  unique_per = [3]
  rejects    = 3
}

caution "short" {
  condition = var.days > 1
  message   = 3
}

example "one" {
  inputs = "jobs"
}
