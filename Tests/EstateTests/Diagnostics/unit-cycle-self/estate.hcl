estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "service" {
    name = module.service.url
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
