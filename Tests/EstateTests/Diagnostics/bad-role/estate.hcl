estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id          = "111111111111"
  assume_role = "arn:aws:iam::11111111111:role/terraform"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
