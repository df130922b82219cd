estate "shop" {
  templates = "../../Catalog/templates"
}

environment "global" {}

account "dev" {
  id = "111111111111"

  global {
    region = "us-esat-1"
  }
}

account "test" {
  id = "222222222222"

  global {}
}

account "prod" {
  id = "333333333333"

  global {
    region = "us-east-1"
  }

  global {
    region = "us-west-2"
  }

  environment "qa" {
    region "us-east-1" {}
  }
}

account "global" {
  id = "444444444444"
}
