estate "shop" {
  templates = "../../Catalog/templates"
  locals { ci = "AKIAIOSFODNN7EXAMPLE" }

  state "s3" {
    bucket     = "shop-state"
    region     = "us-east-1"
    access_key = "anything"
  }
}

waive "secret-literal" {
  in     = ["dev/us-east-1"]
  reason = "The key of AWS's documentation."
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    module "network" {
      vpc_cidr = cidrsubnet(split("#", "10.0.0.0/8#AKIAIOSFODNN7EXAMPLE")[0], 8, 0)
    }
  }
}

account "prod" {
  id   = "222222222222"
  tags = { Database = "postgres://shop:hunter2@db.example.com/shop" }

  region "us-east-1" {
    module "network" {
      vpc_cidr = local.DB_PASSWORD == "hunter2hunter2" ? "10.0.0.0/16" : "10.1.0.0/16"
      locals_  = null
    }
  }
}
