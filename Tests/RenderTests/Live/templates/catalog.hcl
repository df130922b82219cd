catalog "fixture" {
  modules = "../modules"

  terraform {
    required_version = ">= 1.10"
    providers        = { aws = "~> 5.100" }
  }
}

contract "base" {
  modules = ["network"]
}

contract "networks" {
  modules = [{ module = "network", name = "inner" }, { module = "network", name = "outer" }]
}
