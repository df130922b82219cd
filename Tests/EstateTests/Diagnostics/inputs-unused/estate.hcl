estate "shop" {
  templates = "../../Catalog/templates"

  inputs {
    zone_cuont = 3
    flavour    = "sweet"
    instance_class = "db.t4g.micro"
  }
}

stack "platform" {
  inputs {
    zone_count = "three"
  }

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

