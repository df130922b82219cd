resource "kubernetes_namespace_v1" "this" {
  metadata {
    name = var.nam
  }

  lifecycle {
    ignore_changes = [metadata[0].labels]
  }
}

resource "aws_security_group" "this" {
  dynamic "ingress" {
    for_each = local.ports
    iterator = port

    content {
      from_port   = port.value
      to_port     = ingress.value
      cidr_blocks = [for cidr in data.aws_vpc.main.cidr_block_associations : cidr.cidr_block]
      description = module.names.id
    }
  }

  vpc_id = aws_vpc.this.id
  tags   = { (each.key) = path.module }

  depends_on = [aws_security_group.other]
}
