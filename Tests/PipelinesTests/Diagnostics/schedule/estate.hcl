estate "shop" {}

account "dev" {
  id = "111111111111"
  region "us-east-1" {
    module "roles" {
      source = "./modules/roles"
      roles = {
        plan  = { repository = "example/shop", pull_requests = true }
        drift = { repository = "example/shop", branches = ["trunk"] }
      }
    }
  }
}

pipeline "github" {
  folder     = ".github/workflows"
  repository = "example/shop"
  branch     = "trunk"
  plan_role  = "plan"

  plan "good" {
    role     = "drift"
    schedule = "*/15 1-3 1,15 jan-mar MON-FRI"
  }

  plan "for-pull-requests-only" { schedule = "0 5 * * *" }

  plan "six-fields" {
    role     = "drift"
    schedule = "cron(0 5 * * ? *)"
  }

  plan "too-late" {
    role     = "drift"
    schedule = "0 24 * * *"
  }

  plan "backwards" {
    role     = "drift"
    schedule = "0 5 * * 5-1"
  }

  plan "every-zero" {
    role     = "drift"
    schedule = "*/0 * * * *"
  }
}
