estate "shop" {
  templates = "../../Catalog/templates"
}

stack "identity" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

stack "platform" {
  module "subnet" {
    cidr   = "10.1.0.0/16"
    vpc_id = global.module.network.vpc_di
  }

  module "second" {
    source = "subnet"
    cidr   = "10.2.0.0/16"
    vpc_id = global.network.vpc_id
  }

  module "third" {
    source = "subnet"
    cidr   = "10.3.0.0/16"
    vpc_id = region.global.module.network.vpc_id
  }
}

account "dev" {
  id = "111111111111"

  global {
    region = "us-east-1"
    stacks = ["identity"]
  }

  region "us-east-1" {
    stacks = ["platform"]
  }
}

account "test" {
  id = "222222222222"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
