estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }

  module "database" {
    vpc_id   = module.network.vpc_id
    replicas = 1
  }

  module "rule" {
    vpc_id   = module.network.vpc_id
    priority = local.priority
  }
}

account "prod" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]

    provides "base" {
      prefix = "/base/prod"
    }

    locals {
      priority = 10
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

    locals {
      priority = 50
    }
  }
}

account "blog" {
  id = "333333333333"

  region "us-east-1" {
    stacks = ["platform"]

    consumes "base" {
      prefix      = "/base/prod"
      assume_role = "arn:aws:iam::111111111111:role/reader"
    }

    locals {
      priority = 200
    }
  }
}

account "docs" {
  id = "444444444444"

  region "us-east-1" {
    stacks = ["platform"]

    consumes "base" {
      prefix      = "/base/prod"
      assume_role = "arn:aws:iam::111111111111:role/reader"
    }

    locals {
      priority = 200
    }
  }
}
