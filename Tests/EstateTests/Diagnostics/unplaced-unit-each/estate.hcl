estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "queue" {
    source   = "service"
    for_each = { a = 1, b = 2 }
    name     = each.key
    priority = each.value
  }

  module "service" {
    name     = "${module.queue.url}${module.queue["c"].url}"
    priority = 3
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
