estate "shop" {}

stack "platform" {
  module "network" {
    source = "git::https://example.com/shop/modules.git//vpc?ref=v1.2.0"
    cidr   = "10.0.0.0/16"
  }

  module "registry" {
    source  = "terraform-aws-modules/vpc/aws"
    version = "5.21.0"
  }

  module "unpinned" {
    source = "github.com/shop/modules//dns"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
