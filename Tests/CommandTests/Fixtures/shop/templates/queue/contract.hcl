output "arn" {
  type = string
}

example "plain" {
  inputs = {
    name   = "jobs"
    vpc_id = "vpc-00000000000000000"
  }
}
