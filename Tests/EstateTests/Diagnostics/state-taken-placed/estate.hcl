estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" { bucket = "states-${account.name}" }
}

# "second" lies where "network" lay before it was called so, and a new unit has the old name.
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
