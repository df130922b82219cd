variable "priority" {
  unique_per = ["vpc_id"]

  within {
    min = 100
    max = 999
    for = "consumers"
  }
}

example "plain" {
  inputs = { vpc_id = "vpc-0", priority = 100 }
}
