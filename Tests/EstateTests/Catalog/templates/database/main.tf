resource "terraform_data" "this" {
  input = [var.vpc_id, var.port, var.replicas, var.instance_class, var.password]
}
