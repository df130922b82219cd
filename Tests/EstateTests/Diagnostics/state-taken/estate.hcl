estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" { bucket = "states-${account.name}" }
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
    state { key = "legacy/vpc.tfstate" }
  }
}

account "dev" {
  id = "111111111111"
  region "us-east-1" { stacks = ["platform"] }
}
