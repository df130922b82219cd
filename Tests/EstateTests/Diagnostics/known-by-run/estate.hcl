estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    count    = get_env("PLACED") == "yes" ? 1 : 0
    vpc_cidr = "10.0.0.0/16"
  }

  module "a" {
    source   = get_env("SOURCE")
    name     = "a"
    priority = 2
  }

  module "b" {
    source   = "service"
    for_each = toset(split(",", get_env("NAMES")))
    name     = each.key
    priority = 3
  }

  module "c" {
    source   = "service"
    version  = "v${get_env("VERSION", "1.0.0")}"
    name     = "c"
    priority = 4

    lifecycle { prevent_destroy = get_env("PROTECTED", "true") }
  }

  service "api" {
    for_each = jsondecode(get_env("TENANTS"))

    module "web" {
      source   = "service"
      name     = each.key
      priority = 5
    }
  }
}

stack "cell" {
  module "app" {
    source   = "service"
    name     = "app"
    priority = 6
  }
}

account "prod" {
  id = get_aws_account_id()

  region "us-east-1" {
    stacks             = ["platform", { stack = "cell", name = "cell-${run_cmd("hostname")}" }]
    availability_zones = split(",", get_env("ZONES"))
  }
}
