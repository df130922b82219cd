catalog "fixture" {
  source = "git::https://example.com/modules.git//queue"

  terraform {
    providers = { aws = "~> 5.100" }
  }
}

