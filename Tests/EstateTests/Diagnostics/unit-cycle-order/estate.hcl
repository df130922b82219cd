estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "a" {
    source     = "service"
    name       = "a"
    depends_on = [module.b]
  }

  module "b" {
    source      = "service"
    name        = "b"
    priority    = 2
    environment = { url = module.a.url }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
