estate "shop" {
  templates = "../../Catalog/templates"
}

stack "later" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

environment "production" {
  module "network" {
    zone_count = 3
  }
}

account "prod" {
  id          = "111111111111"
  environment = "production"

  region "us-east-1" {}
}
