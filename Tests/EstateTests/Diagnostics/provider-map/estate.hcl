estate "shop" {
  templates = "../../Catalog/templates"

  provider "aws" {
    alias  = "us_west_2"
    region = "us-west-2"
  }

  provider "datadog" {}
}

stack "platform" {
  module "replica" {
    name = "files"

    providers = {
      aws.replica = aws.us_west_3
    }
  }

  module "second" {
    source = "replica"
    name   = "second"

    providers = {
      aws.replcia = aws.us_west_2
    }
  }

  module "third" {
    source = "replica"
    name   = "third"

    providers = {
      aws.replica = datadog
    }
  }

  module "fourth" {
    source = "replica"
    name   = "fourth"

    providers = {
      aws.replica = "us_west_2"
    }

    provider "datadog" {}
  }

  module "fifth" {
    source    = "replica"
    name      = "fifth"
    providers = [aws.us_west_2]
  }

  module "network" {
    vpc_cidr  = "10.0.0.0/16"
    providers = { helm = module.replica }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

