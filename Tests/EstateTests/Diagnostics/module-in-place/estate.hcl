estate "shop" {}

stack "platform" {
  module "network" {
    source  = "./modules/vpc"
    cdir    = "10.0.0.0/16"
    retired = true
  }

  module "service" {
    source = "./modules/service"
    vpc_id = module.network.vpc_id
    count_ = module.network.gone
    zones  = "a"
  }

  module "old" {
    source = "./modules/old"
  }

  module "broken" {
    source = "./modules/broken"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
