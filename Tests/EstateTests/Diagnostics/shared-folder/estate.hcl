estate "shop" {
  templates = "../../Catalog/templates"
  layout    = "{account}/{region}"
}

stack "platform" {
  module "network" {
    vpc_cidr = environment.name == "qa" ? "10.1.0.0/16" : "10.0.0.0/16"
  }
}

environment "test" {}

environment "qa" {}

account "dev" {
  id = "111111111111"

  environment "test" {
    region "us-east-1" {
      stacks = ["platform"]
    }
  }

  environment "qa" {
    region "us-east-1" {
      stacks = ["platform"]
    }
  }
}
