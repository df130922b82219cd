estate "shop" {
  templates = "../../Catalog/templates"
}

environment "production" {}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id          = "111111111111"
  environment = "prodution"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
