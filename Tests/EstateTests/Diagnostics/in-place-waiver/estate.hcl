estate "shop" {}

stack "platform" {
  module "jobs" {
    source = "./modules/queue"
    name   = "jobs"
  }
}

account "prod" {
  id = "111111111111"
  region "us-east-1" { stacks = ["platform"] }
}

waive "shrt-retention" {
  in     = ["prod"]
  reason = "The texts of a day are enough."
}
