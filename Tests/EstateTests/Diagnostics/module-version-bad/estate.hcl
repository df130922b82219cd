estate "shop" {}

stack "platform" {
  module "a" {
    source  = "git::https://example.com/modules.git?ref=v1"
    version = "v2"
  }

  module "b" {
    source  = "./modules/vpc"
    version = "v1"
  }

  module "c" {
    source = "terraform-aws-modules/iam/aws//modules/iam-role"
  }

  module "d" {
    source  = "git::https://example.com/modules.git"
    version = "--upload-pack=x"
  }

  module "e" {
    source  = "tfr:///a/b/aws"
    version = ["1.0.0"]
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
