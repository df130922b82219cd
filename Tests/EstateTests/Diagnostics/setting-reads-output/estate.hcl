estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" { vpc_cidr = "10.0.0.0/16" }
}

# In one of its regions there is a network, in the other one there is none.
environment "live" {
  terragrunt {
    exclude {
      if      = module.network.vpc_id == ""
      actions = ["apply"]
    }
  }
}

account "dev" {
  id          = "111111111111"
  environment = "live"

  region "us-east-1" { stacks = ["platform"] }

  region "us-west-2" {
    module "second" {
      source   = "network"
      vpc_cidr = "10.1.0.0/16"
    }
  }
}
