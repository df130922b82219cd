estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

environment "test" {}

account "dev" {
  id          = "111111111111"
  environment = "test"

  environment "test" {
    region "us-east-1" {
      stacks = ["platform"]
    }
  }

  region "us-west-2" {
    stacks = ["platform"]
  }
}
