# What an account has once, read from another account or environment.
estate "shop" {
  templates = "../../Catalog/templates"
}

stack "identity" {
  module "network" { vpc_cidr = "10.0.0.0/16" }
}

stack "platform" {
  module "good" {
    source = "subnet"
    cidr   = "10.1.0.0/24"
    vpc_id = account.shared.global.module.network.vpc_id
  }

  module "environment" {
    source = "subnet"
    cidr   = "10.1.1.0/24"
    vpc_id = account.several.environment.qa.global.module.network.vpc_id
  }

  module "output" {
    source = "subnet"
    cidr   = "10.1.2.0/24"
    vpc_id = account.shared.global.module.network.vpc_di
  }

  module "between" {
    source = "subnet"
    cidr   = "10.1.3.0/24"
    vpc_id = account.shared.module.network.vpc_id
  }

  module "region" {
    source = "subnet"
    cidr   = "10.1.4.0/24"
    vpc_id = account.shared.region.us-east-1.module.network.vpc_id
  }

  module "none" {
    source = "subnet"
    cidr   = "10.1.5.0/24"
    vpc_id = account.prod.global.module.network.vpc_id
  }

  module "several" {
    source = "subnet"
    cidr   = "10.1.6.0/24"
    vpc_id = account.several.global.module.network.vpc_id
  }
}

account "shared" {
  id = "111111111111"

  global {
    region = "us-east-1"
    stacks = ["identity"]
  }
}

account "several" {
  id = "222222222222"

  environment "qa" {
    global {
      region = "us-east-1"
      stacks = ["identity"]
    }
  }
}

account "prod" {
  id = "333333333333"

  region "us-east-1" { stacks = ["platform"] }
}
