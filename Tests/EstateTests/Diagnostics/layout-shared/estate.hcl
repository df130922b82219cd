estate "shop" {
  templates = "../../Catalog/templates"
  layout    = "{account}"
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {}
  region "us-west-2" {}
}
