output "arn" {
  type  = string
  share = "queue/arn"
  mock  = "arn:aws:sqs:us-east-1:111111111111:example"
}

output "urls" {
  type  = list(string)
  share = "queue/urls"
  mock  = ["https://sqs.us-east-1.amazonaws.com/111111111111/example"]
}

output "timeout" {
  type  = number
  share = "queue/timeout"
  mock  = 30
}

output "alarmed" {
  type  = bool
  share = "queue/alarmed"
}

output "dead_letter_arn" {
  type      = string
  share     = "queue/Dead-Letter.arn"
  mock      = "arn:aws:sqs:us-east-1:111111111111:example-dead"
  available = var.retry.count > 0
}

output "settings" {
  type  = object({ timeout = number, names = set(string) })
  share = "queue/settings"
}

variable "name" {
  replaces   = ["aws_sqs_queue.this", "aws_sqs_queue.dead"]
  unique_per = ["account", "region"]
  rejects    = ["Upper", join("", ["with", " blank"])]
}

variable "timeout" {
  rejects = [-1]
}

variable "retry" {
  rejects = [{ hours = 0 }]
}

variable "alarm" {
  rejects = [{ most = 0 }]
}

caution "few-tries" {
  condition = var.retry.count > 1
  message   = "A message that fails once | is put aside."
}

example "jobs" {
  inputs = {
    name = "jobs"

    # Two hours.
    timeout = 7200
    retry = {
      count = 2
    }
    tags = { Text = <<-EOT
      one
      two
    EOT
    }
  }
}

example "a queue, by default" {
  inputs = { name = "default" }
}

example "hidden for longer than tried" {
  inputs          = { timeout = 7200, retry = { hours = 1 } }
  expect_failures = ["retry"]
}
