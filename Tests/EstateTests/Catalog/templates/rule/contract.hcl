variable "priority" {
  unique_per = ["vpc_id"]
}

example "plain" {
  inputs = { vpc_id = "vpc-0", priority = 100 }
}
