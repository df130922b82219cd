estate "shop" {
  templates = "../../Catalog/templates"

  state "gcs" { bucket = "states-${account.name}" }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    module "network" { vpc_cidr = "10.0.0.0/16" }
  }
}

# Another backend cannot have a state, whatever a block says.
moved {
  from = "dev/us-east-1/**"
  to   = "dev/us-east-1/**"
}
