estate "shop" {
  templates = "../../Catalog/templates"

  state "local" {
    path = "${get_working_dir()}/"
  }
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
