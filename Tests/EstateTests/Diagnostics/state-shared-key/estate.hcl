estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" {
    bucket = "states-${account.name}"
    key    = "${unit.name}.tfstate"
  }
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
  region "us-west-2" { stacks = ["platform"] }
}
