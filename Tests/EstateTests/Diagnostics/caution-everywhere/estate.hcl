estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr           = "10.0.0.0/16"
    single_nat_gateway = true
  }

  service "web" {
    module "inner" {
      source             = "network"
      vpc_cidr           = "10.1.0.0/16"
      single_nat_gateway = true
    }
  }
}

account "dev" {
  id = "111111111111"

  region "eu-west-1" {
    stacks = ["platform"]
  }

  region "us-east-1" {
    stacks = ["platform"]
  }
}

account "stage" {
  id = "444444444444"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

account "prod" {
  id = "222222222222"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

account "test" {
  id = "333333333333"

  environment "a" {
    region "us-east-1" {
      stacks = ["platform"]
    }
  }
}
