estate "shop" {}

stack "platform" {
  module "a" {
    source = "git::ext::sh -c id"
  }

  module "b" {
    source = "/srv/modules/vpc"
  }

  module "c" {
    source = "git::http://example.com/modules.git"
  }

  module "d" {
    source = "git::https://example.com/modules.git//../vpc"
  }

  module "e" {
    source = "modules/vpc"
  }

  module "f" {
    source = 5
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
