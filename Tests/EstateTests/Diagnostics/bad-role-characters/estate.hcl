estate "shop" {
  templates = "../../Catalog/templates"
}

account "dev" {
  id          = "111111111111"
  assume_role = "arn:aws:iam::111111111111:role/${"$"}{path.root}"

  region "us-east-1" {}
}

account "prod" {
  id          = "222222222222"
  assume_role = "arn:aws:iam::222222222222:role/a\"b"

  region "us-east-1" {}
}
