estate "shop" {
  templates = "../../Catalog/templates"
  colour    = "blue"
}

stack "platform" {
  module "network" {
    vpc_cidr   = "10.0.0.0/16"
    zone_count = "two"
  }

  module "database" {
    vpc_id = module.netwrok.vpc_id
    port   = 0
  }

  module "cache" {
    source = "redis"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform", "net"]
  }
}

account "prod" {
  id          = "222222222222"
  environment = "production"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
