estate "shop" {}

stack "platform" {
  module "first" { source = "./modules/unit" }
  module "second" {
    source = "./modules/unit"
    name   = module.first.name
  }
  module "third" {
    source = "./modules/unit"
    name   = module.second.name
  }
}

account "dev" {
  id = "111111111111"
  region "us-east-1" { stacks = ["platform"] }
  region "us-west-2" { stacks = ["platform"] }
}

pipeline "github" {
  folder     = ".github/workflows"
  apply_role = "arn:aws:iam::111111111111:role/deploy"

  rollout "bad-words" {
    in      = ["dev/us-east-1/first"]
    share   = "share"
    steps   = [50, 10]
    minutes = 0
  }

  rollout "two-regions" {
    in    = ["dev/*/first"]
    share = "SHARE"
    stable_version {
      function = "api"
      variable = "STABLE"
    }
  }
}
