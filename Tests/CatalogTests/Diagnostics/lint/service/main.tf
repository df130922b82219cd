// Everything that the linter does not like.
data "aws_region" "current" {}

locals {
  unused  = 1
  zones   = split(",", var.zones)
  isEmpty = local.zones == []
  tags    = { Name = "x", "Name" = "y" }
}

module "elsewhere" {
  source = "git::https://example.com/modules.git//queue"
  name   = "${var.name}"
}

resource "aws_sqs_queue" "Main" {
  count = var.create_queue && !local.isEmpty ? 1 : 0

  name = "x-${local.zones.0}-${lookup(local.tags, "Name")}"
  tags = { all = join(",", local.zones.*.id) }
}

variable "zones" {}
