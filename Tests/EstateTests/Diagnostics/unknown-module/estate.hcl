estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "netwrok" {
    vpc_cidr = "10.0.0.0/16"
  }

  module "cache" {
    source = "redis"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
