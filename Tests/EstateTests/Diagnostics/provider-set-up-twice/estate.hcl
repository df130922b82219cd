estate "shop" {
  templates = "../../Catalog/templates"

  provider "aws" {
    alias  = "us_west_2"
    region = "us-west-2"
  }
}

stack "platform" {
  terragrunt {
    generate "provider" {
      path      = "provider.tf"
      if_exists = "overwrite_terragrunt"
      contents  = ""
      disable   = true
    }
  }

  module "network" {
    vpc_cidr  = "10.0.0.0/16"
    providers = { aws = aws.us_west_2 }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
