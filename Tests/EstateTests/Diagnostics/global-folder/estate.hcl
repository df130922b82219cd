estate "shop" {
  templates = "../../Catalog/templates"
}

stack "identity" {
  module "us-east-1" {
    source   = "network"
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id = "111111111111"

  global {
    region = "us-east-1"
    stacks = ["identity"]
  }

  region "us-east-1" {}
}
