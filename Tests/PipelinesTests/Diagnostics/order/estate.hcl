estate "shop" {}

stack "platform" {
  module "unit" {
    source = "./modules/unit"
    name   = account.prod.region.us-east-1.module.zone.name
  }
}

account "dev" {
  id = "111111111111"
  region "us-east-1" { stacks = ["platform"] }
}

account "prod" {
  id = "222222222222"
  region "us-east-1" {
    module "zone" { source = "./modules/unit" }
  }
}

account "test" {
  id = "333333333333"
  region "us-east-1" {
    module "zone" { source = "./modules/unit" }
  }
}

pipeline "github" {
  folder     = ".github/workflows"
  apply_role = "arn:aws:iam::111111111111:role/deploy"
  order      = ["dev", "prod"]

  apply "deploy" { in = ["dev", "prod"] }
  apply "all" {}
}
