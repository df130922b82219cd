catalog "fixture" {
  module = "../modules-out"

  terraform {
    required_versions = ">= 1.10"
  }
}

contarct "base" {
  modules = ["queue"]
}
