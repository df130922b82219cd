estate "shop" {
  templates = "../../Catalog/templates"

  provider "datadgo" {}
  provider "cloudflare" {}

  provider "aws" {
    alias  = "us_west_2"
    region = "us-west-2"
  }
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

