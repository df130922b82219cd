estate "shop" {
  templates = "templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
    name     = "shop"
    nmae     = "shop"
  }
}

environment "staging" {
  module "network" { cidr = "10.1.0.0/16" }
}

environment "production" {
  module "network" {
    version = "v1"
  }
}

environment "old" {
  module "network" {
    version = "v0"
  }
}

account "staging" {
  id          = "111111111111"
  environment = "staging"
  region "us-east-1" { stacks = ["platform"] }
}

account "prod" {
  id          = "222222222222"
  environment = "production"
  region "us-east-1" { stacks = ["platform"] }
}

account "old" {
  id          = "333333333333"
  environment = "old"
  region "us-east-1" { stacks = ["platform"] }
}
