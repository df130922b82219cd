estate "shop" {
  templates = "../../Catalog/templates"

  local {
    cidr = "10.0.0.0/16"
  }
}

stack "platform" {
  locals { cidrs = ["10.1.0.0/16"] }
  module "network" { vpc_cidr = length(local.cidrs) > 1 ? local.cidrs[0] : local.cidr }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
