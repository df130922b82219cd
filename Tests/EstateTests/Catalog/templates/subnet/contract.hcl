variable "cidr" {
  disjoint_per = ["vpc_id"]
}
