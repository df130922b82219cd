estate "shop" {
  templates = "../../Catalog/templates"
  tags      = { Project = "shop", Owner = "platform", Team1 = "a", Team2 = "b" }
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

environment "dev" {
  tags = { owner = "dev", Projekt = "shop", Stage = "dev" }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
