stack "platform" {
  module "network" {
    vpc_cidr   = "10.0.0.0/16"
    zone_count = local.zones
  }
}

account "dev" {
  id = "1"
}
