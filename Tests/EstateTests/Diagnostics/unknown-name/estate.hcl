estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = locals.cidr
  }

  module "service" {
    name        = "${acount.name}-${account.nmae}-${environment.tier}-${region.zones}-${estate.title}"
    environment = { zone = each.key }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
