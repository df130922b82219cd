output "id" {
  description = "Id of the network."
  value       = "vpc-1"
}

output "subnet_ids" {
  description = "Ids of the subnets."
  value       = ["subnet-1"]
}
