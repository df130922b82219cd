estate "shop" {
  templates = "../../Catalog/templates"
  layout    = "{account|all}/{region|_global}"
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {}
}
