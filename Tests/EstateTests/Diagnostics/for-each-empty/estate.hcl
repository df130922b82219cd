estate "shop" {
  templates = "../../Catalog/templates"
}

# What has no keys here reads as an empty map, and is no mistake.
stack "platform" {
  module "network" {
    for_each = local.networks
    vpc_cidr = each.value
  }

  service "api" {
    for_each = local.tenants

    module "database" {
      for_each = toset(service.value)
      vpc_id   = "vpc-0"
    }
  }

  module "service" {
    name = join(",", concat(
      values(module.network)[*].vpc_id,
      [for tenant in values(service.api) : length(tenant.module.database)],
      [try(module.network["a"].vpc_id, "none")],
    ))
    priority   = 1
    depends_on = [module.network]
  }
}

account "none" {
  id = "111111111111"

  locals {
    networks = {}
    tenants  = { acme = [], globex = [] }
  }

  region "us-east-1" { stacks = ["platform"] }

  region "us-west-2" {
    stacks = ["platform"]

    module "one" {
      source   = "service"
      name     = module.network["a"].vpc_id
      priority = 2
    }

    module "all" {
      source   = "service"
      name     = module.network.vpc_id
      priority = 3
    }

    module "tenant" {
      source   = "service"
      name     = service.api["acme"].module.database["main"].endpoint
      priority = 4
    }
  }
}

account "nobody" {
  id = "222222222222"

  locals {
    networks = { a = "10.0.0.0/16" }
    tenants  = {}
  }

  region "us-east-1" {
    stacks = ["platform"]

    module "one" {
      source   = "service"
      name     = service.api["acme"].module.database["main"].endpoint
      priority = 2
    }

    module "all" {
      source   = "service"
      name     = service.api.module.database.endpoint
      priority = 3
    }
  }
}
