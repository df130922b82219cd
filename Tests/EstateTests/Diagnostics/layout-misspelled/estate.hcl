estate "shop" {
  templates = "../../Catalog/templates"
  layout    = "{account}/{regoin|_global}"
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {}
}
