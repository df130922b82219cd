estate "shop" {
  templates = "../../Catalog/templates"
}

stack "base" {
  module "network" { vpc_cidr = local.cidr }
}

stack "reader" {
  module "a" {
    source      = "service"
    name        = account.shard.region.us-east-1.module.network.vpc_id
    environment = { X = account.shared.module.network.vpc_id }
  }

  module "b" {
    source      = "service"
    name        = account.shared.region.us-west-2.module.network.vpc_id
    priority    = 2
    environment = { X = account.shared.region.us-east-1.network.vpc_id }
  }

  module "c" {
    source      = "service"
    name        = account.test.region.us-east-1.module.network.vpc_id
    priority    = 3
    environment = { X = account.test.environment.stagin.region.us-east-1.module.network.vpc_id }
  }

  module "d" {
    source      = "service"
    name        = environment.staging.region.us-east-1.module.network.vpc_id
    priority    = 4
    environment = { X = environment.nowhere.region.us-east-1.module.network.vpc_id }
  }

  module "e" {
    source      = "service"
    name        = account.shared.region.us-east-1.module.network.vpc
    priority    = 5
    environment = { X = account.shared.region.us-east-1.module.netwrk.vpc_id }
  }

  module "f" {
    source      = "service"
    name        = account.test.environment.staging.region.us-east-1.module.network.subnet_ids
    priority    = 6
    environment = { X = account.shared.region.mars.module.network.vpc_id }
  }
}

account "shared" {
  id = "111111111111"
  locals { cidr = "10.1.0.0/16" }
  region "us-east-1" { stacks = ["base"] }
}

account "prod" {
  id = "222222222222"
  region "us-east-1" { stacks = ["reader"] }
}

account "test" {
  id = "333333333333"
  locals { cidr = "10.2.0.0/16" }

  environment "qa" {
    region "us-east-1" { stacks = ["base"] }
  }

  environment "staging" {
    region "us-east-1" { stacks = ["base"] }
  }
}
