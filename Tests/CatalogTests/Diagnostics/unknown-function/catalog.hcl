catalog "fixture" {
  terraform {
    providers = { aws = "~> 5.100" }
  }
}

