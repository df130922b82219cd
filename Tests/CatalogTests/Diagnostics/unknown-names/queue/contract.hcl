output "url" {
  type = string
}

variable "nam" {
  unique_per = ["account"]
}

variable "name" {
  replaces     = ["aws_sqs_queue.that"]
  unique_per   = ["acount"]
  disjoint_per = ["dayz"]
}

caution "short" {
  condition = var.day > 1
  message   = "Short."
}

caution "local" {
  condition = local.days > 1
  message   = "Short."
}

example "one" {
  inputs          = { name = "jobs", dais = 3 }
  expect_failures = ["dayss"]
}
