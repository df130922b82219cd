# Locals that are given to a placed stack and that nothing reads.
estate "shop" {
  templates = "../../Catalog/templates"
}

stack "cell" {
  module "network" { vpc_cidr = local.range }
}

environment "live" {
  module "celll-*/network" { zone_count = 2 }
}

account "prod" {
  id          = "111111111111"
  environment = "live"

  region "us-east-1" {
    stacks = [
      { stack = "cell", name = "cell-a", locals = { range = "10.0.0.0/16", colour = "red" } },
      { stack = "cell", name = "cell-b", locals = { range = "10.1.0.0/16" } },
    ]
  }
}
