estate "shop" {
  templates = "../../Catalog/templates"

  locals {
    tenants = { acme = 1, globex = 2 }
  }
}

stack "platform" {
  service "api" {
    for_each = local.tenants

    module "web" {
      source   = "service"
      name     = "web-${each.key}"
      priority = each.value
    }
  }

  service "plain" {
    module "web" {
      source   = "service"
      name     = service.key
      priority = 3
    }
  }

  service "key" {
    module "web" {
      source = "service"
      name   = "key"
    }
  }

  module "a" {
    source      = "service"
    name        = service.api["acm"].module.web.url
    priority    = 10
    environment = { URL = service.api.module.web.url }
  }

  module "b" {
    source      = "service"
    name        = service.aip["acme"].module.web.url
    priority    = 11
    environment = { URL = service.api["acme"].web.url, OTHER = service.api["acme"].module.wbe.url }
  }

  module "c" {
    source      = "service"
    name        = service.plain["acme"].module.web.url
    priority    = 12
    environment = { for k, s in service.api : k => s.module.web.ulr }
  }

  module "d" {
    source   = "service"
    name     = module.web.url
    priority = 13
  }

  module "e" {
    source   = "service"
    name     = service.name
    priority = 14
  }
}

stack "broken" {
  service "worker" {
    for_each = 3

    module "web" {
      source   = "service"
      name     = each.key
      priority = 20
    }

    module "queue" {
      source   = "service"
      name     = each.key
      priority = 21
    }
  }

  service "keys" {
    for_each = toset(["a/b"])

    module "web" {
      source   = "service"
      name     = each.key
      priority = 22
    }
  }
}

account "prod" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform", "broken"]

    module "services/api/acme/web" { priorty = 5 }
  }
}
