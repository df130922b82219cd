estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" {
    bucket   = "shop-state"
    generate = "backend_${account.name}.tf"
    region   = "us-east-1"
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
