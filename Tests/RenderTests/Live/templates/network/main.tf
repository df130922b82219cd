resource "terraform_data" "this" {
  input = [var.cidr, var.subnets]
}
