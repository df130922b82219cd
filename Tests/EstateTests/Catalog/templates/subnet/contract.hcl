variable "cidr" {
  disjoint_per = ["vpc_id"]
}

example "plain" {
  inputs = { vpc_id = "vpc-0", cidr = "10.0.0.0/24" }
}
