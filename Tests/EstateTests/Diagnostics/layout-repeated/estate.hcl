estate "shop" {
  templates = "../../Catalog/templates"
  layout    = "{account}/{region}-{account}"
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {}
}
