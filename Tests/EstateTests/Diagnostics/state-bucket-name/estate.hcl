estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" {
    bucket = "shop_state-${region.name}\n$${path.root}"
    region = region.name
    dynamodb_table = "locks table"
    kms_key_id     = "arn:aws:kms:us-east-1:111111111111:key/a_b-c"
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
