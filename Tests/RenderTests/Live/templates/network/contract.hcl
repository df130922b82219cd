output "id" {
  type  = string
  share = "network/id"
  mock  = "vpc-00000000000000000"
}

output "subnet_ids" {
  type = list(string)
  mock = ["subnet-00000000000000000"]
}

example "plain" {
  inputs = { cidr = "10.0.0.0/16" }
}
