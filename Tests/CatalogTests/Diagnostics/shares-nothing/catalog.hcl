catalog "fixture" {
  terraform {
    providers = { aws = "~> 5.100" }
  }
}

contract "base" {
  modules = ["a", "b"]
}
