estate "shop" {}

stack "platform" {
  module "network" {
    source = "./modules/vcp"
    cidr   = "10.0.0.0/16"
  }

  module "other" {
    source = "../module-folder-missing/modules"
  }

  module "far" {
    source = "./elsewhere/module"
    name   = module.network.id
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
