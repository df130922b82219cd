estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "service" {
    name     = each.value
    priority = each.kee
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
