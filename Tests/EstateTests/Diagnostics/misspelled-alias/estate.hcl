estate "shop" {
  templates = "../../Catalog/templates"

  provider "aws" {
    alas   = "us_west_2"
    region = "us-west-2"
  }
}

stack "platform" {
  module "replica" {
    name = "files"

    providers = {
      aws.replica = aws.us_west_2
    }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
