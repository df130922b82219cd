catalog "test" {
  modules = "../expected"

  terraform {
    required_version = ">= 1.10"
    providers        = { aws = "~> 5.100" }
  }
}

contract "messages" {
  modules = ["queue", "copies"]
}

contract "lanes" {
  modules = [
    { module = "queue", name = "jobs" },
    { module = "queue", name = "dead-letters" },
  ]
}
