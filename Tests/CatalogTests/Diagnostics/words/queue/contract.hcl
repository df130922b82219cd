output "arn" {
  type  = string
  share = "queue"
}

output "url" {
  type  = string
  share = "queue"
}

output "name" {
  type  = string
  share = "/queue name/"
}

output "uri" {
  type = string
}

variable "name" {
  replaces   = ["aws_sqs_queue.main"]
  unique_per = "region"
  rejects    = "Upper"
}

caution "slow" {
  condition = local.delay < 5
  message   = "Messages come late."
}

example "one" {
  inputs = { name = "one", dely = 1 }
}
