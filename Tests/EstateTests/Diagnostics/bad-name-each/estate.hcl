estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "queues" {
    source   = "service"
    for_each = toset(["a", "../b"])
    name     = each.key
    priority = each.key == "a" ? 1 : 2
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
