estate "shop" {
  templates = "../../Catalog/templates"
}

account "a" {
  id = "111111111111"

  region "us-east-1" {
    module "one" {
      source = "service"
      name   = account.b.environment.live.region.us-east-1.module.two.url
    }
  }
}

account "b" {
  id = "222222222222"

  environment "qa" {
    region "us-east-1" {
      module "three" {
        source = "service"
        name   = account.a.region.us-east-1.module.one.url
      }
    }
  }

  environment "live" {
    region "us-east-1" {
      module "two" {
        source   = "service"
        name     = environment.qa.region.us-east-1.module.three.url
        priority = 2
      }
    }
  }
}
