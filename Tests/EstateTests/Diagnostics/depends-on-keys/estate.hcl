estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }

  module "worker" {
    source   = "service"
    for_each = toset(["mails", "orders"])
    name     = each.key
    priority = each.key == "mails" ? 1 : 2
  }

  module "front" {
    source     = "service"
    name       = "front"
    depends_on = [module.worker["mail"]]
  }

  service "one" {
    module "job" {
      source   = "service"
      name     = "one"
      priority = 3
    }
  }

  service "two" {
    module "job" {
      source   = "service"
      name     = "two"
      priority = 4
    }
  }

  module "back" {
    source     = "service"
    name       = "back"
    priority   = 5
    depends_on = [module.job, module.worker]
  }

  module "each" {
    source     = "service"
    for_each   = { mails = 6, nails = 7 }
    name       = "each-${each.key}"
    priority   = each.value
    depends_on = [module.worker[each.key], module.worker[local.none]]
  }

  module "later" {
    source     = "service"
    name       = "later"
    priority   = 8
    depends_on = [module.worker[module.network.vpc_id]]
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
