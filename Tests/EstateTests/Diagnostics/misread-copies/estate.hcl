# What reads units of services and stacks that were not understood is not at fault, too.
estate "shop" {
  templates = "../../Catalog/templates"

  locals {
    tenants = { acme = 1, "glo bex" = 2 }
  }
}

stack "platform" {
  service "api" {
    for_each = 3

    module "web" {
      source   = "service"
      name     = "web-${each.key}"
      priority = 1
    }
  }

  service "jobs" {
    for_each = local.tenants

    module "web" {
      source   = "service"
      name     = "jobs-${each.key}"
      priority = each.value + 1
    }
  }

  service "counted" {
    count = 2

    module "web" {
      source   = "service"
      name     = "counted-${each.key}"
      priority = 5
    }
  }

  module "reader" {
    source   = "service"
    name     = "reader"
    priority = 10

    environment = {
      API     = service.api["acme"].module.web.url
      GLOBEX  = service.jobs["globex"].module.web.url
      COUNTED = service.counted["acme"].module.web.url
      PATH    = module["services/jobs/globex/web"].url
      CELL    = module["cell-acme/web"].url
    }
  }
}

stack "cell" {
  module "web" {
    source   = "service"
    name     = "cell"
    priority = 20
  }
}

account "prod" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform", { stack = "cell", for_each = toset(["acme", "globex"]), name = "cell" }]
  }
}

account "staging" {
  id = "222222222222"

  global { regions = "us-east-1" }

  global { region = "us-east-1" }
}

account "dev" {
  id = "333333333333"

  region "us-east-1" {
    module "database" {
      vpc_id = account.staging.global.module.network.vpc_id
    }
  }
}
