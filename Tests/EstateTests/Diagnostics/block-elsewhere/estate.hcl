estate "shop" {
  templates = "../../Catalog/templates"

  moved {
    from = "dev/us-east-1/a"
    to   = "dev/us-east-1/b"
  }
}

environment "production" {
  provides "shared" { prefix = "/shared" }
}

account "dev" {
  id          = "111111111111"
  environment = "production"
  state "s3" { bucket = "states" }
  locals = { cidr = "10.0.0.0/16" }

  region "us-east-1" {
    module "network" { vpc_cidr = local.cidr }
  }
}
