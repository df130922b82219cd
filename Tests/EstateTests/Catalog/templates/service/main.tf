resource "terraform_data" "this" {
  input = [var.name, var.priority, var.replicas, var.environment, var.subnet_ids]
}
