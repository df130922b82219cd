estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  service "api" {
    for_each = { acme = 1 }

    moule "web" {
      source   = "service"
      name     = "web"
      priority = 1
    }

    module "other" {
      source   = "service"
      name     = "other"
      priority = 2
    }
  }

  module "reader" {
    source      = "service"
    name        = "reader"
    priority    = 3
    environment = { for key, api in service.api : key => api.module.web.url }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
