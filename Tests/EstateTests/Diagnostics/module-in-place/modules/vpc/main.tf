variable "cidr" {
  description = "Range of the network."
  type        = string
}

output "vpc_id" {
  value = "vpc-1"
}
