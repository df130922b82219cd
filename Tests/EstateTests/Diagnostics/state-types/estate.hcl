estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" {
    bucket      = "shop-state"
    region      = "us-east-1"
    encrypt     = "perhaps"
    max_retries = "many"
    lock_table  = "locks"

    assume_role = {
      role_arn   = "arn:aws:iam::111111111111:role/state"
      externl_id = "x"
    }
  }
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
