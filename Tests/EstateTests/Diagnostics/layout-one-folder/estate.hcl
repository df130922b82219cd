estate "shop" {
  templates = "../../Catalog/templates"
  layout    = "."
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {}
  region "us-west-2" {}
}

account "prod" {
  id = "222222222222"

  region "us-east-1" {}
}
