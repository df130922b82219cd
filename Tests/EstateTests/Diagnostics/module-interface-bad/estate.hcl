estate "shop" {}

stack "platform" {
  module "provisional" {
    source = "git::https://example.com/m.git?ref=v1"
    name   = 5
  }

  module "copied" {
    source = "git::https://example.com/m.git?ref=v2"
  }

  module "broken" {
    source = "git::https://example.com/m.git?ref=v3"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
