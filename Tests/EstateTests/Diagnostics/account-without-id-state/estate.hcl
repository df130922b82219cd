estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" {
    bucket = "shop-${account.id}"
    region = "us-east-1"
  }
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  region "us-east-1" {
    stacks = ["platform"]
  }
}

account "prod" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
