estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "worker" {
    source   = "service"
    for_each = { mails = 1, orders = 2 }
    name     = each.key
    priority = each.value
  }
}

environment "production" {
  module "worker/mial" { replicas = 3 }
}

account "dev" {
  id          = "111111111111"
  environment = "production"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
