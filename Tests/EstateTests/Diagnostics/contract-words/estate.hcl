estate "shop" {
  templates = "../../Catalog/templates"
}

stack "base" {
  module "network" { vpc_cidr = "10.0.0.0/16" }

  module "main" {
    source   = "database"
    vpc_id   = module.network.vpc_id
    replicas = 1
  }

  module "second" {
    source   = "database"
    vpc_id   = module.network.vpc_id
    replicas = 1
  }
}

account "one" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["base"]

    provides "base" {
      prefix = "/shared/one"
      units  = { database = module.mian }
    }
  }

  region "us-west-2" {
    stacks = ["base"]

    provides "base" {
      prefix  = "/shared/two"
      units   = { databse = module.main, network = "network" }
      version = "v1.0.0"
    }
  }
}

account "two" {
  id = "222222222222"

  region "us-east-1" {
    stacks = ["base"]

    provides "base" {
      prefix = "/shared/one"
      units  = module.main
    }
  }

  region "us-west-2" {
    stacks = ["base"]

    consumes "base" {
      prefix = "/shared/one"
      region = "us-eats-1"
    }
  }

  region "eu-west-1" {
    stacks = ["base"]

    consumes "base" { prefix = "/shared/one" }
  }
}
