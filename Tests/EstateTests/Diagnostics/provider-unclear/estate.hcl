estate "shop" {
  templates = "../../Catalog/templates"

  provider "aws" { max_retries = 9 }

  # No second block without alias.
  provider "aws" {
    alias  = 3
    region = "us-west-2"
  }

  provider "aws" {
    alias  = "far"
    region = "eu-wset-1"
  }

  provider "datadog" {}
}

stack "platform" {
  module "replica" {
    name      = "files"
    providers = { aws.replica = aws.us_west_2 }
  }

  module "second" {
    source    = "replica"
    name      = "second"
    providers = { aws.replica = aws.far }
  }

  module "third" {
    source    = "replica"
    name      = "third"
    providers = { "aws.replica" = "aws.far" }
  }

  module "monitor" { name = "cpu" }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" { stacks = ["platform"] }
}
