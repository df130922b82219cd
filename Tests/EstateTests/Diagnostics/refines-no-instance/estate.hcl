estate "shop" {
  templates = "../../Catalog/templates"

  locals {
    cells = toset(["a", "b"])
  }
}

stack "cell" {
  module "app" {
    source   = "service"
    name     = local.cell
    priority = local.cell == "a" ? 1 : 2
  }
}

environment "production" {
  module "cell-*/ap" { replicas = 2 }
  module "cell-c/app" { replicas = 3 }
  module "cell-*/app" { replicas = 4 }
}

account "prod" {
  id          = "111111111111"
  environment = "production"

  region "us-east-1" {
    stacks = [{ stack = "cell", for_each = local.cells, name = "cell-${each.key}", locals = { cell = each.key } }]
  }
}
