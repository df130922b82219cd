estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" { vpc_cidr = "10.0.0.0/16" }
}

environment "live" {
  module "network" {}
}

account "dev" {
  id          = "111111111111"
  environment = "live"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
