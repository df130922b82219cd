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
  folder    = "."
  root      = "."
  plan_role = "arn:aws:iam::111111111111:role/plan"
  plan "plan" {}
}

pipeline "github" {
  folder    = "../../../../../../workflows"
  root      = "."
  plan_role = "arn:aws:iam::111111111111:role/plan"
  plan "plan" {}
}
