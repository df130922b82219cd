output "endpoint" {
  type  = string
  share = "database/endpoint"
}

output "replica_endpoint" {
  type      = string
  share     = "database/replica-endpoint"
  available = var.replicas > 0
}

example "plain" {
  inputs = { vpc_id = "vpc-0" }
}
