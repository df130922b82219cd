estate "shop" {
  templates = "../../Catalog/templates"
}

stack "base" {
  module "network" { vpc_cidr = "10.0.0.0/16" }
}

stack "extra" {
  module "database" { vpc_id = module.network.vpc_id }
}

account "prod" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["base"]

    module "a" {
      source      = "service"
      name        = try(module.database.endpoint, "none")
      environment = { A = try(module.databse.endpoint, "none"), B = try(module.network.vpcid, "none") }
    }

    module "b" {
      source   = "service"
      name     = region.name == "us-west-2" ? module.databse.endpoint : "none"
      priority = 2
    }

    module "c" {
      source   = "service"
      name     = region.name == "us-west-2" ? module.database.endpoint : "none"
      priority = 3
    }
  }

  region "us-west-2" { stacks = ["base", "extra"] }
}
