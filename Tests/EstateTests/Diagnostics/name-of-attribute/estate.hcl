estate "shop" {
  templates = "../../Catalog/templates"
}

environment "name" {}

account "id" {
  id = "111111111111"
}
