estate "shop" {}

stack "platform" {
  module "unit" { source = "./modules/unit" }
}

account "dev" {
  id = "111111111111"
  region "us-east-1" { stacks = ["platform"] }
}

account "prod" {
  id = "222222222222"
  region "us-east-1" { stacks = ["platform"] }
}

pipeline "github" {
  folder    = "workflows"
  plan_role = "arn:aws:iam::111111111111:role/plan"
  plan "plan" {}
}

pipeline "github" {
  folder    = ".github/workflows"
  root      = "accounts"
  plan_role = "arn:aws:iam::111111111111:role/plan"
  plan "plan" {}
}

pipeline "github" {
  folder    = ".github/workflows"
  plan_role = "arn:aws:iam::111111111111:role/plan"
  plan "plan" {}
}
