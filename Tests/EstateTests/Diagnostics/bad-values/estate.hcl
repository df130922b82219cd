estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id         = "111111111111"
  localstack = "perhaps"
  tags       = { Owner = ["me"], Cost = local.cost }

  region "us-east-1" {
    stacks             = ["platform"]
    availability_zones = "us-east-1a"
  }
}
