estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" { bucket = "states-${account.name}" }
}

stack "platform" {
  module "network" { vpc_cidr = "10.0.0.0/16" }

  module "second" {
    source   = "network"
    vpc_cidr = "10.1.0.0/16"
  }
}

account "dev" {
  id = "111111111111"
  region "us-east-1" { stacks = ["platform"] }
}

account "renamed" {
  id = "222222222222"
  region "us-east-1" {
    module "network" { vpc_cidr = "10.0.0.0/16" }
  }
}
