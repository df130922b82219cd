estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "prod" {
  id          = "222222222222"
  assume_role = "arn:aws:iam::111111111111:role/terraform"

  region "us-east-1" {}
}

account "china" {
  id          = "333333333333"
  assume_role = "arn:aws:iam::333333333333:role/terraform"

  region "cn-north-1" {}
}

account "gov" {
  id          = "444444444444"
  assume_role = "arn:aws-us-gov:iam::444444444444:role/terraform"

  region "us-gov-west-1" {}
}

# LocalStack has one account for all.
account "local" {
  id          = "111111111111"
  assume_role = "arn:aws:iam::000000000000:role/terraform"
  localstack  = true

  region "us-east-1" {}
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
