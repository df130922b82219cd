estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "inner" {
    source   = "network"
    vpc_cidr = "10.0.0.0/16"
  }

  module "public" {
    source   = "network"
    vpc_cidr = "10.1.0.0/16"
  }
}

account "prod" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
    provides "pair" { prefix = "/pair/prod" }
  }

  region "us-west-2" {
    stacks = ["platform"]

    provides "pair" {
      prefix = "/pair/prod"
      units  = { network = module.inner, oter = module.public }
    }
  }

  region "eu-west-1" {
    stacks = ["platform"]

    provides "pair" {
      prefix = "/pair/prod"
      units  = { outer = module.publik }
    }
  }

  region "eu-central-1" {
    provides "pair" { prefix = "/pair/prod" }
  }
}

account "shop" {
  id = "222222222222"

  region "us-east-1" {
    stacks = ["platform"]

    consumes "pair" {
      prefix      = "/pair/prod"
      assume_role = "arn:aws:iam::111111111111:role/reader"
      units       = { outer = module.public }
    }

    module "service" {
      name     = module.inner.vpc_cidr
      priority = 1
    }
  }
}
