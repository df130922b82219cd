catalog "fixture" {
  modules = 3

  terraform {
    required_version = ["1.10"]
    providers        = "aws"
  }
}

contract "base" {
  modules = "queue"
}

contract "other" {
}
