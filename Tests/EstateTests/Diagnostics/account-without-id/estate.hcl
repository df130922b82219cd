estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }

  module "database" {
    name           = "shop-${account.id}"
    instance_class = "db.t4g.micro"
    vpc_id         = module.network.vpc_id
  }
}

account "dev" {
  region "us-east-1" {
    stacks = ["platform"]

    provides "base" {
      prefix = "/base/dev"
    }
  }
}
