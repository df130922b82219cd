estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "a" {
    source = "service"
    name   = module.b.url
  }

  module "b" {
    source   = "service"
    name     = module.c.url
    priority = 2
  }

  module "c" {
    source   = "service"
    name     = module.a.url
    priority = 3
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
