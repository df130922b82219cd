estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  service "a" {
    module "service" {
      name = "a"
    }
  }

  service "b" {
    module "service" {
      name     = "b"
      priority = 2
    }
  }

  module "front" {
    source   = "service"
    name     = module.service.url
    priority = 3
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
