stack "platform" {
  module "networks" {
    source   = "network"
    vpc_cidr = "10.0.0.0/16
  }
}
