estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "a" {
    source   = "service"
    name     = "a"
    priority = 10
  }

  module "b" {
    source   = "service"
    name     = "b"
    priority = 10
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

account "prod" {
  id = "222222222222"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
