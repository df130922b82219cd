estate "shop" {
  templates = "../../Catalog/templates"
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    module "network" {
      vpc_cidr = "10.0.0.0/16"
    }

    module "network-two" {
      source   = "network"
      vpc_cidr = cidrsubnet("10.0.0.0/8", 16, 5)
    }

    module "subnets" {
      source   = "subnet"
      for_each = { a = "fd00:0:0:1::/64", b = "fd00:0:0:2::/64", c = "fd00:0:0:2:8000::/65", d = "::a00:0/104" }
      vpc_id   = module.network.vpc_id
      cidr     = each.value
    }

    module "other" {
      source = "subnet"
      vpc_id = module.network-two.vpc_id
      cidr   = "10.0.1.0/24"
    }
  }

  region "us-west-2" {
    module "network" {
      vpc_cidr = "10.0.0.0/16"
    }
  }
}
