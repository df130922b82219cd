estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cdir = "10.0.0.0/16"
  }
}

account "dev" {
  id     = "111111111111"
  stacks = ["platform"]

  region "us-east-1" {
  }

  region "us-west-2" {
  }
}

account "prod" {
  id     = "222222222222"
  stacks = ["platform"]

  region "us-east-1" {
  }

  region "eu-west-1" {
  }
}
