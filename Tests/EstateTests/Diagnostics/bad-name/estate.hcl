estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "../../../etc/network" {
    source   = "network"
    vpc_cidr = "10.0.0.0/16"
  }

  module "my network" {
    source   = "network"
    vpc_cidr = "10.1.0.0/16"
  }

  module "/network" {
    source   = "network"
    vpc_cidr = "10.2.0.0/16"
  }

  service "a;b" {
    module "service" {
      name = "a"
    }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

account ".." {
  id = "222222222222"
}

environment "a/b" {}
