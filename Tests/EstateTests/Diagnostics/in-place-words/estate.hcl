# Names of a module that is read where it stands count like those of a template.
estate "shop" {}

stack "platform" {
  module "jobs" {
    source = "./modules/queue"
    name   = "jobs"
  }
}

environment "production" {
  inputs { retention_dayz = 3 }
}

account "prod" {
  id          = "111111111111"
  environment = "production"

  region "us-east-1" {
    stacks = ["platform"]
    module "job*" { name = "x" }
    module "jos*" { name = "x" }
    module "other-*/deep" { name = "x" }
  }
}

waive "short-retention" {
  in     = ["prod"]
  reason = "The texts of a day are enough."
}
