estate "shop" {
  templates = "templates"
}

stack "platform" {
  module "a" {}
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
