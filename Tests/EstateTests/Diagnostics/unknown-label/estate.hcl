estate "shop" {
  templates = "../../Catalog/templates"
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    module "main" {
      vpc_cidr = "10.0.0.0/16"
    }
  }
}
