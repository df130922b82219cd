estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" {
    bucket = "shop-${account.name}"
    region = "us-east-1"
  }
}

stack "base" {
  module "network" { vpc_cidr = "10.0.0.0/16" }

  module "database" {
    vpc_id = module.network.vpc_id

    state {
      assume_role = { role_arn = "arn:aws:iam::111111111111:role/state-reader" }
    }
  }
}

account "shared" {
  id = "111111111111"
  region "us-east-1" { stacks = ["base"] }
}

account "prod" {
  id = "222222222222"

  region "us-east-1" {
    module "a" {
      source = "service"
      name   = account.shared.region.us-east-1.module.network.vpc_id
    }

    module "b" {
      source   = "service"
      name     = account.shared.region.us-east-1.module.database.endpoint
      priority = 2
    }

    module "c" {
      source   = "service"
      name     = account.shared.region.us-east-1.module.network.vpc_id
      priority = 3
    }
  }
}
