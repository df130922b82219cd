estate "shop" {}

stack "platform" {
  module "unit" { source = "./modules/unit" }
}

account "dev" {
  id = "111111111111"
  region "us-east-1" {
    stacks = ["platform"]
    module "roles" {
      source = "./modules/roles"
      roles = {
        plan   = { repository = "example/shop", pull_requests = true }
        deploy = { repository = "example/shop", environments = ["development"] }
        other  = { repository = "example/other", environments = ["dev"] }
        short  = { repository = "example/shop", environments = ["dev"] }
      }
    }
  }
}

# No unit makes a role here.
account "prod" {
  id = "222222222222"
  region "us-east-1" { stacks = ["platform"] }
}

account "nobody" {
  region "us-east-1" { stacks = ["platform"] }
}

pipeline "github" {
  folder     = ".github/workflows"
  repository = "example/shop"
  plan_role  = "plan"

  plan "plan" { in = ["dev"] }

  plan "plan-with-deploy" {
    in   = ["dev"]
    role = "deploy"
  }

  apply "without-role" { in = ["dev"] }

  apply "misspelled" {
    in   = ["dev"]
    role = "deply"
  }

  apply "other-environment" {
    in   = ["dev"]
    role = "deploy"
  }

  apply "other-repository" {
    in   = ["dev"]
    role = "other"
  }

  apply "nobody" {
    in   = ["nobody", "prod"]
    role = "deploy"
  }

  rollout "too-long" {
    in      = ["dev/us-east-1/unit"]
    role    = "short"
    share   = "SHARE"
    minutes = 60
  }
}
