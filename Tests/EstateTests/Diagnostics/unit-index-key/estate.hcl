estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" { vpc_cidr = "10.0.0.0/16" }

  module "database" {
    vpc_id   = module.network["main"].vpc_id
    replicas = 1
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
