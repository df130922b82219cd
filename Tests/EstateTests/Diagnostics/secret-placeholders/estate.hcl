estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }

  module "database" {
    vpc_id = module.network.vpc_id
  }
}

account "dev" {
  id = "111111111111"

  # These say themselves that another text has to stand there.
  region "us-east-1" {
    stacks = ["platform"]

    module "database" {
      password = "REPLACE_WITH_THE_PASSWORD"
    }
  }

  region "us-west-2" {
    stacks = ["platform"]

    module "database" {
      password = "<the password>"
    }
  }

  # These only have such a word in them.
  region "eu-west-1" {
    stacks = ["platform"]

    module "database" {
      password = "todo-hunter2"
    }
  }

  region "eu-west-2" {
    stacks = ["platform"]

    module "database" {
      password = "we-replace-nothing"
    }
  }
}
