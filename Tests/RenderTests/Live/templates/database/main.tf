resource "aws_db_instance" "this" {
  identifier = var.name
}

resource "terraform_data" "this" {
  input = [var.network, var.subnet_ids, var.size, var.labels, var.notes, var.settings, var.shards, var.public]
}
