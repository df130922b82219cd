catalog "fixture" {
  modules = "../modules-out"

  terraform {
    required_version = ">= 1.10"
    providers        = { aws = "~> 5.100" }
  }
}

contract "base" {
  modules = ["network", "database"]
}

contract "pair" {
  modules = [{ module = "network", name = "inner" }, { module = "network", name = "outer" }]
}
