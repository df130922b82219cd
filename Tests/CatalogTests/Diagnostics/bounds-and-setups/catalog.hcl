catalog "test" {
  modules = "../out"

  terraform {
    required_version = ">= 1.10"
    providers        = { aws = "~> 5.100" }
  }
}
