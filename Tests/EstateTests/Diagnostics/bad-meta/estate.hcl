estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "a" {
    source = "service"
    name   = "a"
    count  = 2
  }

  module "b" {
    source   = "service"
    name     = "b"
    for_each = 3
  }

  module "c" {
    source     = "service"
    name       = "c"
    depends_on = "a"
  }

  module "d" {
    source = 4
    name   = "d"
  }

  module "e" {
    source     = "service"
    name       = "e"
    version    = ["1.0"]
    depends_on = ["network"]
    priority   = 2

    lifecycle {
      prevent_destroy = "perhaps"
    }
  }

  module "f" {
    source    = "service"
    name      = "f"
    priority  = 3
    providers = "aws"
  }

  module "g" {
    source   = "service"
    name     = "g"
    count    = 1
    for_each = toset(["a"])
    priority = 4

    lifecycle {
      create_before_destroy = true
    }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
