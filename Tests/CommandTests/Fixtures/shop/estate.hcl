estate "shop" {
  templates = "templates"
  tags      = { Project = "shop" }

  state "s3" {
    bucket = "shop-state-${account.name}"
    region = "us-east-1"
  }
}

environment "development" {
  locals { retention = 1 }
}

environment "production" {
  locals { retention = 14 }

  module "jobs" { retention_days = local.retention }
}

stack "platform" {
  locals { retention = 2 }

  module "network" {
    vpc_cidr = local.vpc_cidr
    zones    = slice(region.availability_zones, 0, 2)
  }

  module "jobs" {
    source         = "queue"
    name           = "jobs-${environment.name}"
    vpc_id         = module.network.vpc_id
    retention_days = 3
  }

  service "api" {
    module "queue" {
      name   = "api-${environment.name}"
      vpc_id = module.network.vpc_id
      owner  = "${module.jobs.arn}-${local.owner}"
    }
  }
}

account "dev" {
  id          = "111111111111"
  environment = "development"

  locals {
    vpc_cidr = "10.1.0.0/16"
    owner    = "dev"
  }

  region "us-east-1" {
    stacks = ["platform"]
  }
}

account "prod" {
  id          = "222222222222"
  environment = "production"

  locals {
    vpc_cidr = "10.2.0.0/16"
    owner    = "ops"
  }

  region "us-east-1" {
    stacks = ["platform"]
    module "jobs" { retention_days = 7 }
  }

  region "us-west-2" {
    stacks = ["platform"]
    locals { owner = "standby" }
  }
}
