output "name" {
  type = string
  mock = "example"
}

output "arn" {
  type = string
  mock = "arn:aws:sns:us-east-1:111111111111:example"
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["orders.fifo"]
}

variable "display_name" {
  rejects = [format("%101s", "x")]
}

variable "publishing_services" {
  rejects = [["cloudwatch"]]
}

variable "subscriptions" {
  rejects = [
    { page = { protocol = "http", endpoint = "http://example.com/" } },
    { queue = { protocol = "sqs", endpoint = "jobs" } },
    { queue = { protocol = "sqs", endpoint = "arn:aws:sqs:us-east-1:111111111111:jobs", filter_policy = "kind = new" } },
  ]
}

variable "kms_key_arn" {
  rejects = ["alias/topics"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "clear-text-at-rest" {
  condition = var.kms_key_arn != null
  message   = "SNS keeps the messages without encryption until they are delivered: give the topic a key."
}

example "alarms" {
  inputs = {
    name                = "alarms"
    display_name        = "Alarms"
    kms_key_arn         = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    publishing_services = ["cloudwatch.amazonaws.com", "events.amazonaws.com"]
    subscriptions       = { team = { protocol = "email", endpoint = "on-call@example.com" } }
  }
}

example "orders, to a queue, in order" {
  inputs = {
    name        = "orders"
    fifo        = true
    kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"

    subscriptions = {
      shipping = {
        protocol              = "sqs"
        endpoint              = "arn:aws:sqs:us-east-1:111111111111:shipping.fifo"
        filter_policy         = jsonencode({ kind = ["new"] })
        dead_letter_queue_arn = "arn:aws:sqs:us-east-1:111111111111:shipping-undelivered.fifo"
      }
    }
  }
}
