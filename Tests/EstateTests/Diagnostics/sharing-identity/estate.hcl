estate "shop" {
  templates = "../../Catalog/templates"
}

# The provider's second network is its own: who uses a value there takes nothing from those who use the shared one.
stack "platform" {
  module "network" { vpc_cidr = "10.0.0.0/16" }

  module "database" {
    vpc_id   = module.network.vpc_id
    replicas = 1
  }
}

account "prod" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]

    provides "base" {
      prefix = "/base/prod"
      units  = { network = module.network }
    }

    module "aside" {
      source   = "network"
      vpc_cidr = "10.1.0.0/16"
    }

    module "rule" {
      vpc_id   = module.aside.vpc_id
      priority = 200
    }

    module "shared" {
      source   = "rule"
      vpc_id   = module.network.vpc_id
      priority = 300
    }
  }
}

account "shop" {
  id = "222222222222"

  region "us-east-1" {
    stacks = ["platform"]

    consumes "base" {
      prefix      = "/base/prod"
      assume_role = "arn:aws:iam::111111111111:role/reader"
    }

    module "rule" {
      vpc_id   = module.network.vpc_id
      priority = 200
    }

    module "other" {
      source   = "rule"
      vpc_id   = module.network.vpc_id
      priority = 300
    }
  }
}
