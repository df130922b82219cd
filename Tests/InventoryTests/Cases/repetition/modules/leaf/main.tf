variable "name" {
  type = string
}

variable "days" {
  type     = number
  default  = 14
  nullable = false
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/${path.module}/${var.name}"
  retention_in_days = var.days
}

output "group" {
  value = aws_cloudwatch_log_group.this
}
