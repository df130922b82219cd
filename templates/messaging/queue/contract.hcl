output "name" {
  type = string
  mock = "example"
}

output "arn" {
  type = string
  mock = "arn:aws:sqs:us-east-1:111111111111:example"
}

output "url" {
  type = string
  mock = "https://sqs.us-east-1.amazonaws.com/111111111111/example"
}

output "dead_letter_queue_name" {
  type = string
  mock = "example-dead-letters"
}

output "dead_letter_queue_arn" {
  type = string
  mock = "arn:aws:sqs:us-east-1:111111111111:example-dead-letters"
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["jobs.fifo"]
}

variable "visibility_timeout" {
  rejects = [43201]
}

variable "retention_days" {
  rejects = [15]
}

variable "delay" {
  rejects = [901]
}

variable "max_receive_count" {
  rejects = [0]
}

variable "sending_services" {
  rejects = [
    { "a topic" = { service = "sns.amazonaws.com", source_arn = "arn:aws:sns:us-east-1:111111111111:example" } },
    { Topic = { service = "sns", source_arn = "arn:aws:sns:us-east-1:111111111111:example" } },
  ]
}

variable "sender_arns" {
  rejects = [["*"]]
}

variable "kms_key_arn" {
  rejects = ["alias/queues"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "one-try" {
  condition = var.max_receive_count > 1
  message   = "A message that fails once is given up: also where the next try would have worked."
}

example "jobs" {
  inputs = { name = "jobs" }
}

example "in order, from a topic and another account" {
  inputs = {
    name               = "orders"
    fifo               = true
    visibility_timeout = 900
    retention_days     = 14
    sender_arns        = ["arn:aws:iam::222222222222:role/shop"]
    kms_key_arn        = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"

    sending_services = {
      Topic = { service = "sns.amazonaws.com", source_arn = "arn:aws:sns:us-east-1:111111111111:orders.fifo" }
    }
  }
}
