estate "shop" {
  templates = "../../Catalog/templates"
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    module "network" { vpc_cidr = var.cidr }

    module "a" {
      source = "service"
      name   = dependency.network.outputs.vpc_id
    }

    module "b" {
      source   = "service"
      name     = unit.name
      priority = data.aws_region.current.id
    }
  }
}
