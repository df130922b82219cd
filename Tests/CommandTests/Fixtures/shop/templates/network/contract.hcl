output "vpc_id" {
  type = string
  mock = "vpc-00000000000000000"
}

example "two zones" {
  inputs = {
    vpc_cidr = "10.0.0.0/16"
    zones    = ["us-east-1a", "us-east-1b"]
  }
}
