output "endpoint" {
  type = string
}

output "replica_endpoint" {
  type      = string
  available = var.replicas > 0
}
