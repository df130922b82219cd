estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = local.vpc_cidr
  }

  module "database" {
    vpc_id   = module.network.vpc_id
    replicas = 1
  }
}

account "prod" {
  id     = "111111111111"
  stacks = ["platform"]

  environment "blue" {
    locals { vpc_cidr = "10.0.0.0/16" }
    region "us-east-1" {
      provides "base" {
        prefix = "/base/prod"
      }
    }
  }

  environment "green" {
    locals { vpc_cidr = "10.1.0.0/16" }
    region "us-east-1" {
      provides "base" {
        prefix = "/base/prod"
      }
    }
  }

  environment "shop" {
    locals { vpc_cidr = "10.2.0.0/16" }
    region "us-east-1" {
      consumes "base" {
        prefix = "/base/prod"
      }
    }
  }
}

account "other" {
  id     = "222222222222"
  stacks = ["platform"]

  environment "blue" {
    locals { vpc_cidr = "10.0.0.0/16" }
    region "us-east-1" {
      provides "base" {
        prefix = "/base/prod"
      }
    }
  }
}
