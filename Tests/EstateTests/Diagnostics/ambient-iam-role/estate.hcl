estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" {
    bucket = "shop-${account.name}"
    region = "us-east-1"
  }
}

account "shared" {
  id = "111111111111"

  terragrunt {
    iam_role = "arn:aws:iam::111111111111:role/terraform"
  }

  region "us-east-1" {
    module "network" { vpc_cidr = "10.0.0.0/16" }
  }
}

# Terragrunt reads the state with the role of the unit that owns it: nothing is ambient.
account "prod" {
  id = "222222222222"

  region "us-east-1" {
    module "a" {
      source = "service"
      name   = account.shared.region.us-east-1.module.network.vpc_id
    }
  }
}
