estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "web" {
    source   = "service"
    for_each = { a = 1, b = 2 }
    name     = each.key
    priority = each.value
  }

  module "reader" {
    source      = "service"
    name        = "reader"
    priority    = 10
    environment = { URLS = join(",", module.web[*].url) }
  }

  module "good" {
    source      = "service"
    name        = "good"
    priority    = 11
    environment = { URLS = join(",", values(module.web)[*].url) }
  }

  module "misspelled" {
    source      = "service"
    name        = "misspelled"
    priority    = 12
    environment = { URLS = join(",", module.web[*].ulr) }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" { stacks = ["platform"] }
}
