# An estate of modules in place: one calls a module inside of it and one beside it, and reads files.

estate "places" {
  layout = "{account}/{region}"

  state "s3" { bucket = "places-${account.name}" }
}

stack "platform" {
  module "network" {
    source = "../modules/network"
    cidr   = local.cidr
    zones  = slice(region.availability_zones, 0, 2)
  }

  module "jobs" {
    source     = "../modules/queue"
    name       = "jobs-${environment.name}"
    subnet_ids = module.network.subnet_ids
  }

  module "mails" {
    source = "../modules/queue"
    name   = "mails-${module.jobs.arn}"
    days   = 7
  }

  module "tags" {
    source = "../shared"
    owner  = "ops"
  }
}

environment "production" {
  module "jobs" { days = 14 }
}

environment "staging" {}

account "prod" {
  id          = "222222222222"
  environment = "production"
  locals { cidr = "10.2.0.0/16" }
  region "us-east-1" { stacks = ["platform"] }
  region "us-west-2" { stacks = ["platform"] }
}

account "staging" {
  id          = "111111111111"
  environment = "staging"
  locals { cidr = "10.1.0.0/16" }
  region "us-east-1" { stacks = ["platform"] }
}
